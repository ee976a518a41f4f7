"""A pupils' charter in Word: promises of pupils, teachers and families under bold headings, and lines to sign."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("Pupil charter", style="Title"),
        para("The charter was written by the school councils of Pendrake Community Academies in the spring of 2025."),
        para("“Work hard, be kind, join in”"),
        bold("As pupils we promise to"),
        items(
            "come to school ready to learn",
            "let other people learn",
            "use good manners in corridors as well as in classrooms",
            "tell an adult if somebody is being hurt",
        ),
        bold("Our teachers promise to"),
        items(
            "plan lessons that are worth coming to",
            "mark our work so that we know what to do next",
            "be fair, even on a Friday afternoon",
        ),
        bold("Our parents and carers promise to"),
        items("get us to school on time", "ask us what we learned today"),
        bold("Our voice"),
        para("We believe that pupils should be asked before rules are changed."),
        para("Every school will have a council chosen by pupils."),
        para("Councils will be told what happened to each idea that they put forward."),
        bold("Council meetings"),
        para("Council meets on the first Wednesday of the month in the library. Bring your planner."),
        para("Signed ______________________   Tutor group __________"),
    )
