"""A statement of values written like a policy in Word: numbered paragraphs, scope and review around what it says."""

from tests.intake.corpus.making import docx, para, table


def make() -> bytes:
    return docx(
        table(
            ("Policy title", "Statement of values and ethos"),
            ("Policy number", "G07"),
            ("Approved by", "Board of Trustees, 2 October 2024"),
            ("Review date", "October 2027"),
        ),
        para("Wrangholme Fen Education Trust", style="Title"),
        para("Statement of values and ethos", style="Heading1"),
        para("1. Purpose and scope", style="Heading1"),
        para("1.1 This statement applies to all schools in the trust and to the central team."),
        para("1.2 It should be read together with the scheme of delegation and the code of conduct."),
        para("2. What we believe", style="Heading1"),
        para("2.1 We believe that children learn most from adults who are still learning."),
        para("2.2 We believe that schools in flat country can have high horizons."),
        para("2.3 We believe that trust is earned in small things."),
        para("3. Our commitments", style="Heading1"),
        para("3.1 The trust will give every head the freedom to teach what suits their pupils best."),
        para("3.2 The trust will step in early where a school is in difficulty, and step back as soon as it is not."),
        para("3.3 Our schools will offer every pupil an evening activity and a way to get home from it."),
        para("3.4 Staff will speak of every child as if the parent were in the room."),
        para("3.5 Governors will put the interests of pupils before those of any adult."),
        para("4. Responsibilities", style="Heading1"),
        para("4.1 The Director of Education is responsible for the implementation of this statement."),
        para("4.2 Headteachers report to the board on it each July."),
        para("5. Legal framework", style="Heading1"),
        para("5.1 This statement has regard to the Academies Act 2010 and the trust’s articles of association."),
        para("6. Review", style="Heading1"),
        para("6.1 Trustees review this statement every three years."),
        header="Wrangholme Fen Education Trust – G07",
        footer="Uncontrolled when printed",
    )
