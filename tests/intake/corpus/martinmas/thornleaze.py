"""A Word file of bold headings: sixteen beliefs of one trust, each with what schools or trust will do, and values."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("Thornleaze Education Trust", style="Title"),
        para("Our values, beliefs and commitments"),
        para("Document owner: Chief Executive. Review date: June 2027."),
        para(
            "This statement was first adopted in 2017. It was revised in 2025 after a survey of parents, "
            "staff and pupils."
        ),
        bold("Our values"),
        items("Ambition", "Fairness", "Generosity", "Responsibility"),
        bold("Our beliefs and commitments"),
        bold("Every child can achieve highly"),
        para("Thornleaze schools will:"),
        items(
            "set challenging targets for every pupil;",
            "refuse to accept background as an excuse for low achievement;",
            "celebrate success in all its forms.",
        ),
        bold("Great teaching changes lives"),
        para("Thornleaze schools will:"),
        items(
            "make teaching and learning the first call on leaders' time;",
            "use evidence to decide how to teach;",
            "give pupils clear and regular feedback.",
        ),
        bold("The curriculum should be broad and ambitious for all"),
        para("Thornleaze schools will:"),
        items(
            "teach a full range of subjects to all pupils up to the age of fourteen;",
            "plan the order in which knowledge is taught with care;",
            "give all pupils access to music, drama and sport.",
        ),
        bold("Pupils learn best when they feel safe and happy"),
        para("Thornleaze schools will:"),
        items(
            "put safeguarding before everything else;",
            "provide pastoral support to every pupil who needs it;",
            "teach pupils how to look after their mental health.",
        ),
        bold("Good behaviour is essential to learning"),
        para("Thornleaze schools will:"),
        items(
            "teach good behaviour explicitly;",
            "apply rules fairly and consistently;",
            "work with families when behaviour falls short.",
        ),
        bold("Schools should be inclusive"),
        para("Thornleaze schools will:"),
        items(
            "admit children with special educational needs and meet those needs well;",
            "remove barriers to learning wherever they find them;",
            "make sure that the cost of trips and uniform does not exclude anyone.",
        ),
        bold("Diversity is a strength"),
        para("Thornleaze schools will:"),
        items(
            "celebrate the different cultures and faiths of their pupils;",
            "tackle racism and all other forms of prejudice;",
            "choose books that reflect modern Britain.",
        ),
        bold("Parents are children's first teachers"),
        para("Thornleaze schools will:"),
        items(
            "report to parents clearly and often;",
            "be easy to contact;",
            "run workshops to help parents to support learning at home.",
        ),
        bold("Pupils should have a say in their school"),
        para("Thornleaze schools will:"),
        items(
            "have an elected school council;",
            "ask pupils for their views every year;",
            "tell pupils what has changed as a result.",
        ),
        bold("Schools should prepare pupils for life as citizens"),
        para("Thornleaze schools will:"),
        items(
            "promote democracy and the rule of law;",
            "encourage pupils to volunteer in their community;",
            "give every pupil the chance to take on responsibility.",
        ),
        bold("Staff deserve to be developed and looked after"),
        para("Thornleaze Education Trust will:"),
        items(
            "provide high quality professional development for all staff;",
            "offer flexible working where it is possible;",
            "keep unnecessary workload to a minimum.",
        ),
        bold("We are stronger together than apart"),
        para("Thornleaze Education Trust will:"),
        items(
            "bring teachers of the same subject together every term;",
            "share the best resources between schools;",
            "send experienced leaders to help schools in difficulty.",
        ),
        bold("Schools know their own communities best"),
        para("Thornleaze Education Trust will:"),
        items(
            "allow each school to keep its own name, uniform and character;",
            "leave decisions to schools wherever it can;",
            "intervene only when standards are at risk.",
        ),
        bold("Public money must be spent wisely"),
        para("Thornleaze Education Trust will:"),
        items(
            "buy goods and services together to get better value;",
            "keep a prudent level of reserves;",
            "publish clear information about its spending.",
        ),
        bold("We have a duty to the environment"),
        para("Thornleaze Education Trust will:"),
        items(
            "reduce the energy that its buildings use;",
            "have a climate action plan for every school;",
            "encourage pupils and staff to walk or cycle.",
        ),
        bold("Good governance makes good schools"),
        para("Thornleaze Education Trust will:"),
        items(
            "recruit trustees and governors with the right skills;",
            "train governors for their role;",
            "hold leaders to account with rigour and with respect.",
        ),
        para("Approved by the trust board on 17 June 2025"),
        footer="Thornleaze Education Trust | Page 1",
    )
