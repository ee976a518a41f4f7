"""A long strategy in Word: contents, a foreword, values, seven priorities with stems and lists, measures, contacts."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Severnhythe Academies Trust", style="Title"),
        para("Trust Strategy 2025 to 2030"),
        para("Contents"),
        para("Foreword\t3"),
        para("Our vision, mission and values\t4"),
        para("Our priorities\t5"),
        para("Our people\t9"),
        para("About the trust", style="Heading1"),
        para(
            "Severnhythe Academies Trust runs twelve primary schools and two secondary schools. The first "
            "of them joined in 2013."
        ),
        para("Our vision", style="Heading1"),
        para(
            "Our vision is of a trust in which every child thrives, every teacher grows and every school is "
            "part of something bigger."
        ),
        para("Our mission", style="Heading1"),
        para("Our mission is to improve the life chances of children and young people through excellent education."),
        para("Our values", style="Heading1"),
        items(
            "Ambition – we expect more of ourselves each year",
            "Belonging – we make sure that everyone has a place here",
            "Candour – we are open and honest with one another",
            "Determination – we see things through",
            "Enquiry – we ask why before we ask how",
        ),
        para("How the values came about", style="Heading1"),
        para(
            "The values were chosen after workshops with pupils, staff and governors in the autumn of 2024. "
            "More than 900 people took part."
        ),
        para("Our priorities", style="Heading1"),
        para("Priority 1: Excellent teaching in every classroom", style="Heading2"),
        para("The trust will:"),
        items(
            "set out what high quality teaching looks like in each phase;",
            "provide coaching for every teacher in the first five years of their career;",
            "run subject networks that meet every half term;",
            "release strong teachers to support other schools;",
            "evaluate new approaches before they are used widely.",
        ),
        para("Priority 2: A curriculum that opens doors", style="Heading2"),
        para("Our schools will:"),
        items(
            "teach a knowledge-rich curriculum from the early years to Year 11;",
            "put reading at the centre of the curriculum;",
            "give every child the chance to learn a musical instrument;",
            "make sure that all pupils study a language for at least four years;",
            "plan together for the move from primary to secondary school.",
        ),
        para("Priority 3: Inclusion and support", style="Heading2"),
        para("Our schools will:"),
        items(
            "identify additional needs at the earliest opportunity;",
            "adapt teaching so that pupils with special educational needs learn alongside their friends;",
            "keep suspensions as low as possible;",
            "involve pupils in planning their own support;",
            "promote good mental health and wellbeing.",
        ),
        para("Priority 4: Partnership with families", style="Heading2"),
        para("Our schools will:"),
        items(
            "hold parent forums every term;",
            "help families to support learning at home;",
            "deal with concerns promptly and fairly;",
            "point families towards help when they need it.",
        ),
        para("Priority 5: Strong leadership and governance", style="Heading2"),
        para("The trust will:"),
        items(
            "identify and develop future leaders;",
            "plan for the succession of every headteacher;",
            "recruit governors who reflect the communities that we serve;",
            "review the effectiveness of the board every year.",
        ),
        para("Priority 6: A sustainable trust", style="Heading2"),
        para("The trust will:"),
        items(
            "set balanced budgets and hold sensible reserves;",
            "buy goods and services together;",
            "improve the condition of school buildings;",
            "invest in technology that saves time;",
            "reach net zero by 2040.",
        ),
        para("Priority 7: Growth with care", style="Heading2"),
        para("The trust will:"),
        items(
            "welcome schools that share its values;",
            "grow no faster than its capacity allows;",
            "consult staff and parents before any school joins.",
        ),
        para("Our people", style="Heading1"),
        para("All staff will:"),
        items(
            "model the values of the trust;",
            "keep children safe;",
            "take part in professional learning;",
            "share resources with colleagues.",
        ),
        para("Leaders will:"),
        items(
            "protect time for teaching;",
            "communicate clearly and early;",
            "recognise good work and thank people for it.",
        ),
        para("Trustees will:"),
        items(
            "visit schools and meet pupils;",
            "take decisions in the interests of every school;",
            "declare any conflict of interest.",
        ),
        para("Pupils will:"),
        items(
            "come to school ready to learn;",
            "respect one another and the staff who teach them;",
            "speak up when something is not right.",
        ),
        para("Our commitments", style="Heading1"),
        items(
            "A place in a good school for every local child",
            "A fair deal for small schools",
            "A safe and welcoming building in every community that we serve",
        ),
        para("How we will know", style="Heading1"),
        para("Progress against this strategy is reported to the board in the autumn and spring terms."),
        para("Equality", style="Heading1"),
        para(
            "We will not discriminate against any pupil or employee on the grounds of race, sex, "
            "disability, religion, age or sexual orientation."
        ),
        para("Where a school finds a gap in opportunity, action will be taken to close it."),
        para("Contact", style="Heading1"),
        para("Severnhythe Academies Trust, Quayside House, Severnhythe"),
        para("enquiries@severnhythe.example"),
        header="Trust Strategy 2025 to 2030",
        footer="Severnhythe Academies Trust is a company limited by guarantee",
    )
