"""A trust's long statement: foreword, vision, values, thirteen beliefs with what follows from each, history, review."""

from tests.intake.corpus.making import docx, items, para

SCHOOLS = "Hallowbarrow schools will:"
TRUST = "The Trust will:"


def make() -> bytes:
    return docx(
        para("Hallowbarrow Education Trust", style="Title"),
        para("Vision, values and beliefs", style="Title"),
        para("Foreword", style="Heading1"),
        para(
            "I am delighted to introduce this statement, which has been agreed by the trustees after a year of "
            "conversations. Thank you to everybody who took part."
        ),
        para("Chair of the Board of Trustees"),
        para("Our vision", style="Heading1"),
        para("Our vision is of successful schools in which every young person is inspired to learn, lead and serve."),
        para("Our mission", style="Heading1"),
        para("To provide an outstanding education for the children and young people of our communities."),
        para("Our values", style="Heading1"),
        para("Our core values are:"),
        items("Ambition", "Compassion", "Integrity", "Respect", "Service"),
        para("Our beliefs", style="Heading1"),
        *belief(
            "Every child is entitled to excellent teaching",
            SCHOOLS,
            "expect every lesson to be well planned and well taught;",
            "make sure that teachers have strong knowledge of their subjects;",
            "use evidence from research to improve practice;",
            "check that pupils remember what they have been taught.",
        ),
        *belief(
            "The curriculum should open doors for all pupils",
            SCHOOLS,
            "provide a broad, balanced and knowledge-rich curriculum;",
            "give pupils access to music, drama, art and sport;",
            "prepare pupils for the world of work through good careers guidance.",
        ),
        *belief(
            "Reading is the key to learning",
            SCHOOLS,
            "teach early reading systematically from the first day;",
            "promote reading for pleasure in every year group;",
            "identify and support pupils who fall behind.",
        ),
        *belief(
            "There should be no limit to what a child can achieve",
            TRUST,
            "set ambitious targets for every school;",
            "challenge any gap between the achievement of different groups;",
            "celebrate success in all its forms.",
        ),
        *belief(
            "Children learn best when they feel safe and happy",
            SCHOOLS,
            "make safeguarding the responsibility of every adult;",
            "know each pupil as an individual;",
            "offer high quality pastoral care;",
            "promote good mental and physical health.",
        ),
        *belief(
            "Good behaviour is essential to good learning",
            SCHOOLS,
            "have clear rules that are applied fairly;",
            "teach pupils to take responsibility for their actions;",
            "act quickly to prevent bullying of any kind.",
        ),
        *belief(
            "Inclusion strengthens the whole community",
            SCHOOLS,
            "welcome all pupils, whatever their background or ability;",
            "make reasonable adjustments for pupils with disabilities;",
            "work with specialists to meet additional needs.",
        ),
        *belief(
            "Parents are a child’s first and most important educators",
            SCHOOLS,
            "keep parents well informed about progress;",
            "listen to the views of families;",
            "offer help to families when they need it.",
        ),
        *belief(
            "Schools are at the heart of their communities",
            SCHOOLS,
            "build strong links with local organisations;",
            "make their facilities available for community use;",
            "encourage pupils to volunteer and raise funds for charity.",
        ),
        *belief(
            "Our staff are our greatest asset",
            TRUST,
            "invest in training and development at every stage of a career;",
            "promote a healthy balance between work and life;",
            "recruit fairly and reward good performance;",
            "give talented staff the chance to lead.",
        ),
        *belief(
            "We achieve more together than alone",
            TRUST,
            "create regular opportunities for schools to share good practice;",
            "provide central services that free headteachers to lead learning;",
            "work with other trusts, universities and employers.",
        ),
        *belief(
            "Public money must be spent wisely",
            TRUST,
            "maintain the highest standards of financial management;",
            "seek best value in every purchase;",
            "direct resources to where they will make the most difference.",
        ),
        *belief(
            "We have a duty to protect the planet for future generations",
            TRUST,
            "reduce waste and energy use across all sites;",
            "have a climate action plan in every school;",
            "involve pupils in decisions about the environment.",
        ),
        para("A short history of the trust", style="Heading1"),
        para(
            "Hallowbarrow Education Trust was established in 2012, when two secondary schools became academies. "
            "Six primary schools joined between 2014 and 2020. The trust now educates more than 5,000 pupils."
        ),
        para("Review", style="Heading1"),
        para("This statement will be reviewed by the board in September 2027."),
        header="Hallowbarrow Education Trust",
        footer="Vision, values and beliefs: adopted September 2024",
    )


def belief(heading: str, stem: str, *lines: str) -> tuple[str, ...]:
    return para(heading, style="Heading2"), para(stem), items(*lines)
