"""A Word file typed by hand: capitals for headings, tabs, dashes and letters for lists, no styles at all."""

from tests.intake.corpus.making import docx, para


def make() -> bytes:
    return docx(
        para("PENDLEWICK JUNIOR AND INFANT FEDERATION"),
        para("\t\tWhat we stand for"),
        para(""),
        para("OUR MISSION"),
        para("To give the children of Pendlewick a happy childhood and an education to be proud of."),
        para(""),
        para("OUR VALUES"),
        para("Friendship\t-\twe make sure that nobody is on their own"),
        para("Honesty\t\t-\twe tell the truth even when it is hard"),
        para("Effort\t\t-\twe always try our best"),
        para("Pride\t\t-\twe look after our work and our school"),
        para(""),
        para("OUR AIMS"),
        para("(a)\tto make learning fun and memorable"),
        para("(b)\tto meet the needs of every child, including the most able"),
        para("(c)\tto give every child the chance to sing, to act and to play in a team"),
        para("(d)\tto make good use of our grounds and of the woods beside us"),
        para(""),
        para("OUR TEACHERS WILL:"),
        para("-\tplan lessons that build on what children already know"),
        para("-\tmark work promptly and tell children how to improve"),
        para("-\texpect good manners at all times"),
        para(""),
        para("WE ASK OUR FAMILIES TO:"),
        para("-\tsupport the rules of the school"),
        para("-\tcome to parents’ evenings"),
        para("-\tname all clothing"),
        para(""),
        para("THE GOVERNORS WILL:"),
        para("-\tspend money wisely"),
        para("-\tappoint the best staff that they can"),
        para(""),
        para("Signed: ............................\tChair of Governors\tDate: ................"),
    )
