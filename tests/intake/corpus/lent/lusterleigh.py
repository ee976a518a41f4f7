"""A guide for new students: expectations on both sides, then the timetable, bursaries, parking and the fire drill."""

from tests.intake.corpus.making import bullets, grid, h, odt, t


def make() -> bytes:
    body = (
        h("Lusterleigh College Trust")
        + t("Student guide 2026")
        + h("Getting started", 2)
        + t("Collect your lanyard and timetable from the hall on 3 September. Bring proof of identity.")
        + t("Around 620 students join us each September from more than thirty schools.")
        + h("Our aim", 2)
        + t("Our aim is to prepare students for life beyond college.")
        + h("Our values", 2)
        + bullets("Scholarship", "Integrity", "Respect")
        + t("The college crest was given by the old grammar school in 1972.")
        + h("What we expect of each other", 2)
        + t("Students will:")
        + bullets("attend every lesson on time;", "take responsibility for their own learning.")
        + t("Teachers will:")
        + bullets("plan lessons that stretch every student;", "mark work promptly and helpfully.")
        + h("The college day", 2)
        + grid(
            ("Period 1", "9.00–10.30"),
            ("Break", "10.30–10.50"),
            ("Period 2", "10.50–12.20"),
            ("Lunch", "12.20–1.10"),
        )
        + h("Bursary fund", 2)
        + t("You may apply if your household income is below £31,000. Payments are made in arrears.")
        + h("Parking", 2)
        + t("Permits cost £20 a term. Motorcycles are parked behind the workshop.")
        + h("Fire drill", 2)
        + t("Leave by the nearest exit and go to the tennis courts. The bell is tested on Tuesdays at 8 am.")
        + t("Tutor: ______________ Room: ______")
    )
    return odt(body, header="Student guide", footer="Lusterleigh College Trust, Park Road, Anytown")
