"""A prospectus with bold paragraphs for headings and bullets typed by hand; practical pages round the values."""

from tests.intake.corpus.making import bold, docx, para


def make() -> bytes:
    return docx(
        bold("Brindmarsh Trust", size=36),
        bold("Prospectus 2026–2027", size=28),
        bold("Welcome"),
        para("Choosing a school is a big decision, and we hope that this booklet helps."),
        para("Visits can be arranged on any school day. Please telephone first."),
        bold("Our aims"),
        para("We aim to provide a safe, happy and stimulating environment where every child can thrive."),
        para("A map of the site is on page 6."),
        bold("Our values"),
        para("• Friendship"),
        para("• Honesty"),
        para("• Respect"),
        para("• Effort"),
        bold("School dinners"),
        para("Hot meals are cooked on site and cost £2.65 a day. Pupils in Reception, Year 1 and Year 2 eat free."),
        bold("Working together"),
        para("We believe that parents are a child’s first teachers."),
        para("In our schools we will:"),
        para("• set work that challenges every pupil"),
        para("• encourage good manners"),
        para("• give each child the chance to take part in music, sport and drama"),
        bold("What your child will learn"),
        para("In Year 3 pupils study the Stone Age, rivers and the work of two local artists."),
        para("Swimming lessons take place at the leisure centre in Year 4."),
        bold("Uniform"),
        para("• Grey trousers or skirt"),
        para("• Red jumper with the school badge"),
        para("• Book bag and named PE kit"),
        bold("Term dates"),
        para("Autumn: 3 September to 18 December. Half term: 26 to 30 October."),
        para("Printed by Sample Print Ltd on recycled paper."),
    )
