"""The first chapter of a staff handbook: a welcome that is signed, purpose, values over their meaning, promises."""

from tests.intake.corpus.making import docx, items, para, run, table


def make() -> bytes:
    return docx(
        para("Dartlow Special Schools Trust", style="Title"),
        para("Staff Handbook 2025–26"),
        para("Chapter 1: Who we are", style="Heading1"),
        para("Welcome", style="Heading2"),
        para("I am delighted to welcome you to the trust, and I hope that you will be very happy working with us."),
        para("Please read this chapter before your induction day and bring any questions with you."),
        para("Dr A. Nother, Chief Executive"),
        para("About us", style="Heading2"),
        para(
            "We run four special schools for pupils aged 2 to 19. Around 480 pupils attend, and all of them have an "
            "education, health and care plan."
        ),
        para("The trust began in 2015 as a partnership of two schools and has had its own therapy team since 2019."),
        para("Our purpose", style="Heading2"),
        para(
            "Our purpose is to enable children and young people with special educational needs and disabilities to "
            "lead happy, healthy and fulfilling lives."
        ),
        para("Our values", style="Heading2"),
        table(
            ("Value", "What it means"),
            ("Dignity", "We see the person before the need."),
            ("Communication", "Every pupil has a voice and every voice is heard."),
            ("Independence", "We help pupils to do things for themselves."),
            ("Joy", "We celebrate every step, however small."),
        ),
        para("The four values were chosen by staff, pupils and families at our conference in 2023."),
        para(run("Our principles", bold=True)),
        items(
            "Behaviour is communication.",
            "Progress is personal.",
            "Families are experts on their own children.",
            "Learning happens everywhere.",
        ),
        para("What you can expect from the trust", style="Heading2"),
        para("The trust will:"),
        items(
            "give you training that is tailored to the pupils you work with",
            "look after your wellbeing and your workload",
            "listen to your views and act on them",
        ),
        para("What we expect from you", style="Heading2"),
        para("All staff will:"),
        items(
            "put the safety of pupils first",
            "use each pupil’s preferred means of communication",
            "work as one team with therapists, nurses and families",
            "keep confidential information confidential",
        ),
        para("You must read part one of the statutory guidance on safeguarding and sign the form in appendix 2."),
        para("Pay and pensions are covered in chapter 3, and absence in chapter 4."),
        para("Key contacts", style="Heading2"),
        table(
            ("Payroll", "payroll@dartlow.example"),
            ("Designated safeguarding lead", "Extension 204"),
        ),
        footer="Dartlow Special Schools Trust – Staff Handbook – September 2025",
    )
