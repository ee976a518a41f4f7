"""A co-operative trust: values named in two sentences, principles as items, what pupils get and parents are asked."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Our co-operative identity", style="Title"),
        para("Hobthwaite Co-operative Learning Trust"),
        para("Adopted by the Trust Forum on 12 March 2025. For review in spring 2028."),
        para("Our values", style="Heading1"),
        para(
            "Our trust and its schools share the co-operative values of self-help, self-responsibility, democracy, "
            "equality, equity and solidarity."
        ),
        para(
            "Our members also hold the ethical values of honesty, openness, social responsibility and caring for "
            "others."
        ),
        para("These values shape everything that happens in our schools."),
        para("Where our values come from", style="Heading1"),
        para("The first co-operative society in the district opened its shop in 1861."),
        para(
            "In 2011 the governors of four schools voted to form a trust. Staff, parents and local people have been "
            "able to join it ever since."
        ),
        para("Our principles", style="Heading1"),
        items(
            "Open membership: anyone with a stake in our schools may join, whatever their background.",
            "Democratic control: each member has one vote and every voice counts.",
            "Education for all: we help our members to understand how the trust works and how they can shape it.",
            "Working together: we support other co-operative schools and learn from them.",
            "Concern for community: we work for the lasting good of the places that we serve.",
        ),
        para("What pupils can expect", style="Heading1"),
        para("Pupils in our schools can expect:"),
        items(
            "to be taught well in every lesson;",
            "to have a say in the decisions that affect them;",
            "to be safe and happy at school.",
        ),
        para("What we ask of parents and carers", style="Heading1"),
        para("We ask parents and carers to:"),
        items(
            "make sure that their child attends every day and on time;",
            "support the school’s policy on behaviour;",
            "join the trust as members and vote in its elections.",
        ),
        para("Our schools", style="Heading1"),
        items("Hobthwaite High School (11–18)", "Cawkeld Junior School (7–11)", "Netherhob Infant School (3–7)"),
        para("Forum elections take place every November."),
        para("For a membership form please contact the clerk to the Forum."),
        header="Hobthwaite Co-operative Learning Trust",
        footer="Page 1 of 2",
    )
