"""A folded leaflet for visitors: values in a text box, the story, staff and hours of two village schools."""

from tests.intake.corpus.making import bold, docx, para, text_box


def make() -> bytes:
    return docx(
        bold("Hobbledene Federation", size=40),
        para("Small schools, big hearts"),
        bold("Two schools, one story"),
        para("The infant school stands by the green and the junior school is next to the church hall."),
        para("They have had one headteacher since 2009 and one governing body since 2011."),
        bold("Our aim"),
        para("We aim to help every child to develop a lifelong love of learning."),
        text_box(
            bold("Our values")
            + para("Community: We look after each other and our village.")
            + para("Creativity: We try out new ideas.")
            + para("Confidence: We believe in ourselves.")
        ),
        bold("What the inspectors said"),
        para("“Pupils are polite and enjoy coming to school.” Ofsted, February 2025"),
        bold("In the papers"),
        para("“Hobbledene pupils plant 200 bulbs by the war memorial.” The Weekly Advertiser"),
        bold("How we work"),
        para("We will always put children first. We believe that learning should be fun."),
        bold("Our school song"),
        para("Underneath the village elm we learn and sing and play"),
        para("Every morning, rain or shine, we come along this way"),
        bold("Who is who"),
        para("Executive headteacher: A. Sample"),
        para("School business manager: C. Sample"),
        para("Caretaker: D. Sample"),
        bold("Breakfast and after-school clubs"),
        para("Breakfast club opens at 7.45 am and costs £4.50. After-school club closes at 5.45 pm."),
        para("Siblings are charged at half price."),
        bold("How to find us"),
        para("The number 14 bus stops outside the infant school. There is no parking on the lane."),
        para("www.hobbledene.example"),
    )
