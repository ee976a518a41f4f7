"""An all-through academy's values in a table of three columns, a motto, its ethos; notes of who keeps the file."""

from tests.intake.corpus.making import control, docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Our ethos and values", style="Title"),
        para("Garrowden All-Through Academy, part of Garrowden Academy Trust"),
        para(run("“Learn well, live well”", bold=True)),
        para("Our ethos", style="Heading1"),
        para("Our ethos is one of high expectations, warm relationships and mutual respect."),
        para("Because we teach pupils from three to eighteen, older pupils act as role models for younger ones."),
        para("Our values", style="Heading1"),
        control(para("The four Rs are displayed in every classroom and taught through assemblies.")),
        table(
            ("Value", "What it means", "Our pupils will"),
            (
                "Resilience",
                "We keep going when learning is difficult.",
                items("ask for help when they need it", "learn from their mistakes"),
            ),
            (
                "Respect",
                "We value other people and the world around us.",
                items("speak politely to everyone", "look after the school building"),
            ),
            (
                "Readiness",
                "We come to school prepared to learn.",
                items("arrive on time with the right equipment", "complete their homework"),
            ),
            (
                "Reflection",
                "We think about what we have learned and how we could improve.",
                items("act on the feedback they are given"),
            ),
        ),
        para("Our commitment to pupils", style="Heading1"),
        para("All staff will:"),
        items(
            "greet pupils at the door of every lesson;",
            "praise good work and good conduct;",
            "apply the school rules fairly and consistently.",
        ),
        para("About the school", style="Heading1"),
        para("Garrowden All-Through Academy opened in September 2014 on the site of two former schools."),
        para("It has 1,560 pupils on roll, of whom 180 are in the sixth form."),
        para("The primary phase has its own entrance on Chapel Street."),
        para("Document information", style="Heading1"),
        para("Last updated by the Deputy Headteacher: 3 September 2025"),
        para("Saved in: Staff Shared / Policies / Whole School"),
        header="Garrowden Academy Trust",
    )
