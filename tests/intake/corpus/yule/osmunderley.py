"""A Catholic trust's ethos page in Word: a Latin motto with its meaning, scripture, a saying, ethos in prose."""

from tests.intake.corpus.making import docx, items, para


def make() -> bytes:
    return docx(
        para("Saint Osmund’s Catholic Multi Academy Trust", style="Title"),
        para("Lucerna in fenestra – a lamp in the window"),
        para("Our mission", style="Heading1"),
        para(
            "Our mission is to form young people in faith, knowledge and love, so that each may find the work that God "
            "has given them to do."
        ),
        para("“I have called you by name; you are mine.” (Isaiah 43:1)"),
        para("Our ethos", style="Heading1"),
        para(
            "The trust was founded by the bishop in 2012 and looks after eleven schools. Our schools are communities "
            "in which prayer is as ordinary as breakfast. Forgiveness is offered before it is asked for. We welcome "
            "families of every faith and of none. Mass is celebrated in each school on the first Friday of the month."
        ),
        para("What our schools hold dear", style="Heading1"),
        items(
            "The dignity of each person, from the youngest to the oldest",
            "The common good",
            "Care for the earth as our common home",
            "A special concern for those who have least",
        ),
        para("Our promise", style="Heading1"),
        para("With God’s help, every one of our schools will:"),
        items(
            "begin and end the day in prayer",
            "give religious education the time and the teachers that it deserves",
            "put its best resources at the service of its poorest families",
        ),
        para("“You cannot light another’s candle with your own blown out.”"),
        para("Sister Aldreda Moon, foundress"),
        para("Admissions", style="Heading1"),
        para(
            "Each school’s governing body is required to publish admission arrangements by 15 March. Application forms "
            "are available from the school office."
        ),
        footer="Saint Osmund’s CMAT, Priory Gate, Osmunderley. 01632 960640",
    )
