"""A long strategy: values, beliefs, six priorities with an aim and two lists each, and what is expected of whom."""

from tests.intake.corpus.making import docx, items, para, table

PRIORITIES = (
    (
        "Curriculum and teaching",
        "Our aim is for every pupil to be taught well in every subject.",
        (
            "write a common curriculum for English, mathematics and science;",
            "train a team of specialist leaders of education;",
            "buy textbooks and materials for all schools;",
        ),
        (
            "teach phonics every day in the early years;",
            "give every pupil access to music, art and drama;",
            "check what pupils have understood before moving on;",
        ),
    ),
    (
        "Pupils who need more help",
        "Our aim is for disadvantaged pupils to do as well as all others.",
        (
            "employ educational psychologists and speech therapists;",
            "track the progress of every pupil in receipt of the pupil premium;",
            "make sure that no child is excluded without a second opinion;",
        ),
        (
            "identify special educational needs as early as possible;",
            "train teaching assistants to support learning in the classroom;",
            "involve parents in every decision about support;",
        ),
    ),
    (
        "Personal development and wellbeing",
        "Our aim is for pupils to be healthy, safe and confident.",
        (
            "fund a counsellor for every secondary school;",
            "run a trust-wide sports programme;",
            "survey pupils about their wellbeing each year;",
        ),
        (
            "offer a wide range of clubs and activities;",
            "teach pupils how to stay safe online;",
            "give pupils positions of responsibility;",
        ),
    ),
    (
        "Our people",
        "Our aim is to be the employer that people choose.",
        (
            "offer every new teacher a mentor;",
            "pay at least the national scales;",
            "provide a clear career path for support staff;",
        ),
        (
            "keep meetings short and useful;",
            "share planning across year groups;",
            "celebrate the achievements of staff;",
        ),
    ),
    (
        "Families and communities",
        "Our aim is to be at the heart of the communities that we serve.",
        (
            "publish an annual report for parents;",
            "work with local councils, charities and churches;",
            "keep the cost of uniform low;",
        ),
        (
            "hold regular coffee mornings and drop-in sessions;",
            "open their sports halls and libraries to local people;",
            "encourage pupils to volunteer;",
        ),
    ),
    (
        "Sustainability",
        "Our aim is to be a carbon neutral trust by 2035.",
        (
            "install solar panels where roofs allow;",
            "replace old boilers with heat pumps;",
            "manage its estate to the highest standards;",
        ),
        (
            "appoint a sustainability lead;",
            "reduce food waste in their kitchens;",
            "plant trees and protect wildlife in their grounds;",
        ),
    ),
)


def make() -> bytes:
    return docx(
        para("Aldercross Trust: Our Strategy 2026–2031", style="Title"),
        para("Contents"),
        para("Why we exist\t2"),
        para("What we value and believe\t2"),
        para("Our priorities\t3"),
        para("Foreword", style="Heading1"),
        para("Thank you to everybody who took part in our consultation last autumn."),
        para("This strategy replaces the one that we published in 2021."),
        para("Ms C. Sample, Chair of Trustees"),
        para("Why we exist", style="Heading1"),
        para("Our mission is to provide a first-class education in the heart of every community that we serve."),
        para("Our vision is a trust in which every child succeeds, every adult thrives and every school improves."),
        para("What we value and believe", style="Heading1"),
        para("Our values", style="Heading2"),
        items(
            "Ambition – we set our sights high",
            "Inclusion – we leave no one behind",
            "Generosity – we give our time and our ideas freely",
            "Responsibility – we look after our planet and one another",
        ),
        para("Our beliefs", style="Heading2"),
        para("We believe that:"),
        items(
            "all children can achieve;",
            "good schools work together;",
            "teachers deserve the best training;",
            "every pound should be spent for the benefit of pupils.",
        ),
        para("Our priorities", style="Heading1"),
        *(
            para(f"Priority {n}: {name}", style="Heading2")
            + para(aim)
            + para("The Trust will:")
            + items(*trust)
            + para("Our schools will:")
            + items(*schools)
            for n, (name, aim, trust, schools) in enumerate(PRIORITIES, 1)
        ),
        para("What we expect of one another", style="Heading1"),
        table(
            ("Who", "What we expect"),
            ("Pupils", para("Work hard.") + para("Be kind to other people.")),
            ("Staff", para("Set a good example.") + para("Keep learning.")),
            ("Leaders", para("Be honest about performance.") + para("Look after your staff.")),
            ("Parents", para("Support your child’s learning.") + para("Make sure that your child attends every day.")),
        ),
        footer="Aldercross Trust – Our Strategy 2026–2031",
    )
