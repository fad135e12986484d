from layers.pages.parts.cited import cited


def test_a_teacher_reads_where_a_claim_stands_and_not_its_id(scene):
    feature, claim = next(scene.atlas.annotations())
    told = cited(scene, f"By the check of {claim.id} <no> well-known it is so.", root="../")
    assert claim.id not in told
    assert f'<a href="../index.html#text={claim.paragraph}">{feature.about.name}, ' in told
    assert "&lt;no&gt; well-known it is so." in told
