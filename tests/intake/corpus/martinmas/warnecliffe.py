"""Pages of a staff handbook in Word: bold headings, lists typed by hand, practical notes among the values."""

from tests.intake.corpus.making import bold, docx, para


def make() -> bytes:
    return docx(
        bold("STAFF HANDBOOK 2025–26", size=32),
        para("Warnecliffe Schools Trust"),
        para("This handbook is given to all new members of staff. Please read it carefully and keep it safe."),
        bold("WHAT WE STAND FOR"),
        para("We believe that every pupil is entitled to an excellent education."),
        para("We believe that adults should model the behaviour that they expect of pupils."),
        para("We believe that a happy staff makes a happy school."),
        bold("OUR VALUES"),
        para("Professionalism: we are punctual, prepared and polite."),
        para("Openness: we give and receive feedback honestly."),
        para("Support: we help our colleagues when they need it."),
        bold("OUR COMMITMENT TO YOU"),
        para("As your employer, we will:"),
        para("-\tgive you time to plan, prepare and assess"),
        para("-\tpay for training that is relevant to your role"),
        para("-\tprovide a confidential counselling service"),
        para("-\ttake any concern that you raise seriously"),
        bold("WHAT WE EXPECT OF YOU"),
        para("All staff will:"),
        para("-\tsafeguard and promote the welfare of children"),
        para("-\tuphold the reputation of the trust"),
        para("-\tuse technology responsibly and safely"),
        para("Teachers will:"),
        para("-\tplan lessons that challenge all pupils"),
        para("-\tmark work regularly in line with school policy"),
        para("Senior leaders will:"),
        para("-\tbe visible around the school at the start and end of the day"),
        para("-\tprotect staff from unreasonable demands"),
        bold("PRACTICAL INFORMATION"),
        para("The staff car park is at the rear of the main building."),
        para("Absence must be reported to the school office before 7.30 am."),
        para("Pay day is the 25th of each month."),
        para("Your line manager: ______________________"),
        footer="Warnecliffe Schools Trust – Staff handbook – 3",
    )
