"""A statement of ethos in Word: prose under headings, with its approval, its arrangements and its monitoring."""

from tests.intake.corpus.making import docx, para


def make() -> bytes:
    return docx(
        para("Thornimere Schools Federation Trust", style="Title"),
        para("Statement of ethos", style="Title"),
        para("Approved by the board of trustees: 14 March 2025\tNext review: spring 2028"),
        para("Introduction", style="Heading1"),
        para(
            "This statement applies to the five schools of the Thornimere Schools Federation Trust. "
            "It should be read alongside the behaviour and inclusion policies."
        ),
        para("Our ethos", style="Heading1"),
        para(
            "Our schools are calm, purposeful places in which children are known by name. We treat every person who "
            "comes through the gate with courtesy. Hard work is expected and mistakes are welcome, because nobody "
            "learns without both. Older pupils look out for younger ones."
        ),
        para("The people we hope to form", style="Heading1"),
        para(
            "We want our pupils to leave us honest, curious and kind. We want them to be at ease with people whose "
            "lives are unlike their own. Above all, we hope that they will have found something they love to do."
        ),
        para("Relationships", style="Heading1"),
        para(
            "Good relationships are the ground on which everything else is built. Adults speak to children as they "
            "would wish to be spoken to. Where things go wrong, we put them right through conversation before we "
            "turn to sanctions. The schools use a shared behaviour log, which the deputy headteacher checks each "
            "Friday."
        ),
        para("Worship and reflection", style="Heading1"),
        para(
            "Each day includes a moment of stillness. Assemblies are held in the hall at 9.10 am and last fifteen "
            "minutes. People of all faiths and of none are equally at home with us."
        ),
        para("Monitoring", style="Heading1"),
        para(
            "Governors visit once a term and report on how the ethos is lived. Copies of this statement can be had "
            "from any school office."
        ),
        footer="Statement of ethos, version 3",
    )
