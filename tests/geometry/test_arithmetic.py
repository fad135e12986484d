from layers.geometry.arithmetic import BASE, DIGITS, ArithmeticWriter


def written(answers):
    writer = ArithmeticWriter()
    for answer in answers:
        writer.answer(0, answer)
    return writer.text()


def test_what_is_always_answered_costs_next_to_nothing():
    assert len(written([True] * 10_000)) < 6


def test_an_even_chance_costs_a_binary_digit():
    answers = [digit == "1" for digit in bin(3**2000)]
    assert abs(len(written(answers)) * 6.41 - len(answers)) < 0.03 * len(answers)


def test_other_answers_are_another_text():
    texts = {written([bool(number >> place & 1) for place in range(10)]) for number in range(1024)}
    assert len(texts) == 1024


def test_nothing_that_is_written_needs_an_escape():
    assert len(DIGITS) == BASE == 85
    assert not set(DIGITS) & set('"\\<>&`{}') and DIGITS.isprintable()
