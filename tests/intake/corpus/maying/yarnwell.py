"""A welcome booklet in Word: contents, a text box with the motto, an acrostic, facts about the schools, thanks."""

from tests.intake.corpus.making import docx, items, para, table, text_box


def make() -> bytes:
    return docx(
        para("Welcome to Yarnwell Infant and Junior Schools Trust", style="Title"),
        text_box(para("Little steps, lasting learning")),
        para("In this booklet", style="Heading1"),
        para("Our schools ........ 2"),
        para("Our values ........ 3"),
        para("Our promises ........ 4"),
        para("Our schools", style="Heading1"),
        table(
            ("School", "Headteacher", "Number on roll"),
            ("Yarnwell Infants", "Mrs A. Sample", "210"),
            ("Yarnwell Juniors", "Mr B. Sample", "268"),
            ("Spindle Green Primary", "Ms C. Sample", "415"),
        ),
        para("All three schools are in Leicester and are within walking distance of one another."),
        para("Our vision", style="Heading1"),
        para("Our vision is for all children to love learning, to love life and to look after one another."),
        para("Our values", style="Heading1"),
        para("Together our values spell SHINE."),
        items(
            "S – Self-belief: I can do it if I keep on trying",
            "H – Honesty: I tell the truth",
            "I – Imagination: I have ideas and I use them",
            "N – Neighbourliness: I look out for other people",
            "E – Enthusiasm: I join in and enjoy it",
        ),
        para("How our values came about", style="Heading1"),
        para(
            "Our values were written by the school councils in 2022. Children voted for their favourite words, and a "
            "local artist painted them on the wall of each hall."
        ),
        para("Our promises", style="Heading1"),
        para("Children can expect that:", style=""),
        items(
            "their teachers will make lessons interesting",
            "their headteacher will know their names",
            "staff will help them to make friends",
        ),
        para("Parents can expect:"),
        items(
            "a reply to any message within two working days",
            "a friendly face at the gate each morning",
            "a full report every summer",
        ),
        para("Thank you for reading. We look forward to meeting you.", style=""),
        para("Children enjoying the trim trail at Spindle Green", style="Caption"),
        footer="Yarnwell Infant and Junior Schools Trust 3",
    )
