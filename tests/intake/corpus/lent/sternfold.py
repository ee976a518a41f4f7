"""A pack for people who apply for a post: a letter, values, the post, pay and how to apply."""

from tests.intake.corpus.making import bold, docx, items, para


def make() -> bytes:
    return docx(
        para("Sternfold Education Trust", style="Title"),
        para("Candidate information pack: Teacher of Mathematics", style="Title"),
        para("Closing date: noon on Friday 23 April 2027"),
        para("Interviews: week beginning 3 May 2027"),
        para("Dear applicant"),
        para("Thank you for your interest in this post, which has become vacant because of a promotion."),
        para("The school has 1,050 pupils and a sixth form of 170. The department has nine teachers."),
        bold("Who we are"),
        para(
            "The trust was set up in 2013 by two secondary schools. "
            "We exist to improve the life chances of children and young people. "
            "It now employs 640 people on seven sites."
        ),
        para("Our values are:"),
        items(
            "Trust – we do what we say we will do",
            "Curiosity – we ask questions and welcome new ideas",
            "Compassion – we look after one another",
        ),
        bold("What we offer"),
        para(
            "We will support you from your first day. "
            "We will give you the freedom to teach in the way that suits your pupils."
        ),
        bold("Results"),
        para("In 2026, 71 per cent of pupils achieved grade 4 or above in English and mathematics."),
        bold("The post"),
        items(
            "Salary: main or upper pay scale",
            "Contract: permanent, full time",
            "Start date: 1 September 2027",
        ),
        bold("How to apply"),
        para("Please complete the application form and return it by e-mail. CVs will not be accepted."),
        para("The successful candidate will be asked for an enhanced DBS check."),
        para("Personal data will be kept for six months and then destroyed."),
        para("Yours faithfully"),
        para("Director of People"),
    )
