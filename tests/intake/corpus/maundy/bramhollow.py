"""A trust's vision and values in Word: real headings, values with glosses in a list, a stem for families."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Vision and values", style="Title"),
        para("Bramhollow Learning Trust runs five primary schools and one secondary school in the Lenn valley."),
        para("Our vision", style="Heading1"),
        para("Every child who comes to us leaves with the knowledge, friends and nerve to choose what is next."),
        para("Our mission", style="Heading1"),
        para("We exist to give the villages along the river schools as good as any in the country."),
        para("We do that by putting teaching first and by sharing whatever works."),
        para("Our values", style="Heading1"),
        para("These three words were chosen in 2023 after a survey of pupils and families."),
        items(
            "Honesty – we say what we mean and put right what we got wrong",
            "Patience – we give people the time that learning takes",
            "Pride – we care how things are finished",
        ),
        para("What families can expect", style="Heading1"),
        para("Our schools will:"),
        items(
            "tell you early if your child is struggling",
            "explain what is being taught and why",
            "keep the cost of uniform and trips as low as we can",
            "listen to complaints without taking offence",
        ),
        para("Find out more", style="Heading1"),
        para("To arrange a visit please telephone 01632 960114 or write to office@bramhollow.example."),
        footer="Bramhollow Learning Trust, a company limited by guarantee",
    )
