"""A table of values by audience in Word: what pupils, staff and families do, with an introduction and small print."""

from tests.intake.corpus.making import bold, docx, para, run, table


def make() -> bytes:
    return docx(
        para("Wimberslade Schools Together", style="Title"),
        para("The Wimberslade Way", style="Heading1"),
        para(
            "Wimberslade Schools Together is made up of five primary schools and one secondary school. The Wimberslade "
            "Way is on the wall of every classroom and in the front of every planner."
        ),
        para("Our values and what they ask of us", style="Heading2"),
        table(
            tuple(para(run(head, bold=True)) for head in ("Value", "Pupils", "Staff", "Parents and carers")),
            (
                "Patience",
                "We wait our turn and let others finish.",
                "We explain it again, and differently.",
                "We give the school time to look into a worry.",
            ),
            (
                "Courage",
                "We put our hands up even when we are not sure.",
                "We admit it when a lesson has gone wrong.",
                "We tell the school early when life at home is hard.",
            ),
            (
                "Fairness",
                "We play by the rules when nobody is watching.",
                "We hear both sides before we decide.",
                "We speak well of other people’s children.",
            ),
        ),
        bold("When things go wrong"),
        para(
            "A pupil who forgets the Wimberslade Way is reminded of it once. After that the steps in the behaviour "
            "policy apply. Complaints are dealt with under the complaints procedure, which is on the website."
        ),
        bold("Keeping in touch"),
        para("Telephone: 01632 960531"),
        para("Email: hello@wimberslade.example"),
        header="Wimberslade Schools Together",
        footer="The Wimberslade Way, version 4, September 2025",
    )
