"""A Word file typed by hand: headings in capitals, bullets and columns made with tabs."""

from tests.intake.corpus.making import docx, para, run


def make() -> bytes:
    return docx(
        para(run("OXENDALE MULTI ACADEMY TRUST", bold=True)),
        para(run("VISION, MISSION AND VALUES", bold=True)),
        para(""),
        para("VISION:\tEvery child achieving, every school improving"),
        para(""),
        para("MISSION:\tTo provide an excellent education for all of our pupils, whatever their background"),
        para(""),
        para("VALUES:\tExcellence\t\tWe are never satisfied with second best"),
        para("\tRespect\t\tWe value one another and our differences"),
        para("\tIntegrity\t\tWe do the right thing, even when it is hard"),
        para("\tCare\t\tWe look after each other"),
        para(""),
        para("THE TRUST BELIEVES THAT:"),
        para("\t-\tall children can succeed"),
        para("\t-\tgood teaching changes lives"),
        para("\t-\tparents are our most important partners"),
        para(""),
        para("THE TRUST WILL:"),
        para("\t1.\trecruit and keep the best teachers and support staff"),
        para("\t2.\tprovide training at every stage of a career"),
        para("\t3.\tshare good practice between its academies"),
        para("\t4.\tmanage its money carefully and in the interests of pupils"),
        para(""),
        para("EACH ACADEMY WILL:"),
        para("\t1.\tkeep its own identity"),
        para("\t2.\tset challenging targets for every pupil"),
        para("\t3.\tprovide a wide range of clubs and visits"),
        para(""),
        para("Date of issue: Jan 2022\t\t\tPage 1 of 1"),
    )
