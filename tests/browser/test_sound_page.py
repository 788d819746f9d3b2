"""The sound page with JavaScript: kept at once, heard before it is chosen."""

from playwright.sync_api import expect

from studio.services import sound, voice_choice


def test_a_choice_is_kept_at_once_and_said(seated, project, app, owner):
    page = seated()
    page.goto(f"/projects/{project.id}/sound")
    voice = voice_choice.cards(voice_choice.ENGLISH)[2]
    page.get_by_label("Voice of Tam").select_option(voice.id)
    expect(page.locator("#cast .kept")).to_have_text("Kept")
    expect(page.get_by_label("Voice of Tam")).to_have_value(voice.id)
    page.get_by_role("radio", name="Waltz").check()
    expect(page.locator("#music .kept")).to_have_text("Kept")
    page.get_by_text("Tell what is seen").click()
    expect(page.locator("#captions .kept")).to_have_text("Kept")
    with app.app_context():
        kept = sound.settings_of(owner.id, project.id)
    assert (kept.voices, kept.music, kept.described) == ({"TAM": voice.id}, "waltz", True)


def test_a_word_that_can_not_be_said_is_refused_where_it_was_typed(seated, project):
    page = seated()
    page.goto(f"/projects/{project.id}/sound")
    page.get_by_role("textbox", name="Written").fill("Siobhan")
    page.get_by_role("textbox", name="Said").fill("/ʃ☃/")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#words .kept")).to_contain_text("☃")
    expect(page.get_by_role("textbox", name="Written")).to_have_value("Siobhan")
    page.get_by_role("textbox", name="Said").fill("shi-VAWN")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#words")).to_contain_text("shi-VAWN")
    page.get_by_role("button", name="Take Siobhan off the list").click()
    expect(page.locator("#words")).not_to_contain_text("Siobhan")


def test_a_small_change_leaves_the_rest_of_the_page_as_it_is(seated, project):
    page = seated()
    page.goto(f"/projects/{project.id}/sound")
    page.get_by_text("Have music written").click()
    page.get_by_label("In your words").fill("a sleepy harbour")
    page.get_by_role("radio", name="Waltz").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#music .kept")).to_have_text("Kept")
    expect(page.get_by_role("radio", name="March")).to_be_focused()
    page.get_by_label("How loud").fill("-6")
    expect(page.locator("#music output")).to_have_text("6 dB softer")
    page.get_by_text("Tell what is seen").click()
    expect(page.locator("#captions .kept")).to_have_text("Kept")
    expect(page.get_by_label("In your words")).to_have_value("a sleepy harbour")
    row = page.locator("#part-1").element_handle()
    page.get_by_label("Voice of Tam").select_option(voice_choice.cards(voice_choice.ENGLISH)[2].id)
    expect(page.locator("#cast .kept")).to_have_text("Kept")
    assert row.evaluate("row => row.isConnected"), "another's player would have stopped"
    page.reload()
    shown = "document.querySelector('.styles').scrollTop"
    assert page.evaluate(shown) > 0, "the chosen style is in sight"
