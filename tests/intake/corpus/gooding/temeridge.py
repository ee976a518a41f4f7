"""A trust's strategy in Word: a foreword, values, five priorities under stems, staff, measures."""

from tests.intake.corpus.making import docx, items, para, table


def make() -> bytes:
    return docx(
        para("Temeridge Academies Trust", style="Title"),
        para("Strategic plan 2025–2028"),
        para("Foreword", style="Heading1"),
        para(
            "Since our last plan was published in 2021 we have grown from five academies to twelve. Four of our "
            "schools have been inspected in the past two years. This plan was written by the executive team with the "
            "help of headteachers, and it was approved by the board on 14 May 2025."
        ),
        para("R. Sample, Chief Executive"),
        para("Our vision", style="Heading1"),
        para(
            "Our vision is a family of outstanding schools in which every child achieves more than "
            "they thought possible."
        ),
        para("Our mission", style="Heading1"),
        para("Our mission is to transform lives through education in the towns and villages of the Welsh borders."),
        para("Our values", style="Heading1"),
        items(
            "Ambition: we aim high and we do not make excuses",
            "Belonging: we welcome everyone who joins our schools",
            "Collaboration: we achieve more together than we do alone",
            "Dedication: we are committed to the children and families that we serve",
            "Equity: we give more to those who need more",
        ),
        para("Our beliefs", style="Heading1"),
        items(
            "We believe that background should never limit what a child can achieve.",
            "We believe that great teaching changes lives.",
            "We believe that schools improve fastest when they learn from each other.",
        ),
        para("Priority 1: Quality of education", style="Heading1"),
        para("We will:"),
        items(
            "deliver an ambitious, well-sequenced curriculum in every school",
            "make reading the first priority in every primary school",
            "ensure that teaching is informed by the best available evidence",
            "close the gap between disadvantaged pupils and their peers",
            "use assessment to find out what pupils know and can do",
            "offer a rich programme of sport, music and drama",
        ),
        para("Priority 2: Inclusion and wellbeing", style="Heading1"),
        para("We will:"),
        items(
            "identify additional needs early and put the right support in place",
            "reduce suspensions through high-quality pastoral care",
            "improve attendance by working closely with families",
            "train a senior mental health lead in every school",
            "keep children safe through a strong culture of safeguarding",
            "make sure that pupils’ views are heard and acted upon",
        ),
        para("Priority 3: People", style="Heading1"),
        para("We will:"),
        items(
            "recruit, develop and retain the very best staff",
            "provide a clear career pathway for every colleague",
            "reduce unnecessary workload",
            "grow our own leaders through a trust leadership programme",
            "promote equality, diversity and inclusion in all our recruitment",
            "celebrate and reward good work",
        ),
        para("Priority 4: Resources and estates", style="Heading1"),
        para("We will:"),
        items(
            "set a balanced budget in every school",
            "direct as much funding as possible to the classroom",
            "maintain safe, modern and well-equipped buildings",
            "invest in technology that supports learning",
            "reduce our carbon emissions year on year",
            "achieve best value in everything that we buy",
        ),
        para("Priority 5: Community and growth", style="Heading1"),
        para("We will:"),
        items(
            "build strong partnerships with local employers, colleges and charities",
            "open our facilities to community groups at evenings and weekends",
            "communicate clearly and promptly with parents",
            "grow at a pace that does not put our existing schools at risk",
            "welcome schools that share our values",
            "protect the identity of each school that joins us",
        ),
        para("Our commitment to staff", style="Heading1"),
        para("The trust will:"),
        items(
            "offer every member of staff a professional development plan",
            "consult staff before it makes changes that affect them",
            "provide access to confidential counselling",
            "recognise trade unions and work constructively with them",
        ),
        para("Our commitment to parents", style="Heading1"),
        para("The trust will:"),
        items(
            "publish clear and accurate information about each school",
            "treat complaints fairly and quickly",
            "survey parents every year and share the results",
        ),
        para("Key performance indicators", style="Heading1"),
        table(
            ("Measure", "2024", "2028"),
            ("Primary attendance", "93.8%", "96.0%"),
            ("Staff turnover", "19%", "12%"),
            ("Reserves as a share of income", "4.1%", "6.0%"),
        ),
        para("Governance and review", style="Heading1"),
        para(
            "The executive team reports on progress to the board each term. This plan will next be "
            "reviewed in May 2026."
        ),
        header="Temeridge Academies Trust Strategic plan 2025–2028",
        footer="Registered office: Bridge Street, Temeridge. Company number 00000000",
    )
