"""The editor with JavaScript: price as one types, saved by itself, files sent at once."""

from playwright.sync_api import expect

from studio.models import GenerationJob, db
from tests.web.conftest import SCRIPT


def test_the_price_appears_while_one_types(seated):
    page = seated()
    page.goto("/projects/new")
    expect(page.locator("#estimate")).to_contain_text("appear as you write")
    page.get_by_label("Script", exact=True).fill(SCRIPT)
    expect(page.locator("#estimate")).to_contain_text("running time")
    expect(page.locator("#outline")).to_contain_text("sc010")
    page.get_by_label("Script", exact=True).fill("")
    expect(page.locator("#estimate")).to_contain_text("appear as you write")


def test_what_is_written_is_saved_by_itself(seated, project):
    page = seated()
    page.goto(f"/projects/{project.id}")
    with page.expect_response(lambda answer: answer.request.method == "POST" and
                              answer.url.endswith(str(project.id))):  # fmt: skip
        page.get_by_label("Title", exact=True).fill("Renamed by hand")
    expect(page.locator(".saved")).to_contain_text("Saved today")
    page.reload()
    expect(page.get_by_label("Title", exact=True)).to_have_value("Renamed by hand")


def test_writing_that_can_not_be_kept_is_said_and_stays(seated, project):
    page = seated()
    page.goto(f"/projects/{project.id}")
    page.context.clear_cookies()
    page.get_by_label("Title", exact=True).fill("Written after signing out")
    expect(page.locator(".saved")).to_contain_text("Not saved")
    expect(page.get_by_label("Title", exact=True)).to_have_value("Written after signing out")


def test_a_chosen_script_file_is_opened_at_once(seated):
    page = seated()
    page.goto("/projects/new")
    page.set_input_files(
        "#script_file",
        {"name": "pier.md", "mimeType": "text/markdown", "buffer": b"# The Pier\n\nA gull landed."},
    )
    page.wait_for_url("**/projects/*-*")
    expect(page.get_by_label("Script", exact=True)).to_have_value("# The Pier\n\nA gull landed.")


def test_a_binary_file_is_refused_below_its_field_and_the_page_stays(seated):
    page = seated()
    page.goto("/projects/new")
    page.get_by_label("Script", exact=True).fill("A gull landed.")
    page.set_input_files(
        "#script_file",
        {"name": "page.txt", "mimeType": "text/plain", "buffer": b"\x00\x01\x02\x03" * 50},
    )
    expect(page.get_by_text("This file is not text")).to_be_visible()
    expect(page.get_by_label("Script", exact=True)).to_have_value("A gull landed.")


def test_make_is_sent_once_though_pressed_twice(seated, project, valkey, app):
    page = seated()
    page.goto(f"/projects/{project.id}")
    page.get_by_role("button", name="Make film").dblclick()
    page.wait_for_url("**/film")
    with app.app_context():
        assert db.session.query(GenerationJob).count() == 1


def test_the_editor_works_without_javascript(seated):
    page = seated(java_script_enabled=False)
    page.goto("/projects/new")
    page.get_by_label("Script", exact=True).fill(SCRIPT)
    page.get_by_text("Tall").click()
    page.get_by_role("button", name="Save").last.click()
    expect(page.locator("#estimate")).to_contain_text("running time")
    assert page.locator("input[name=shape][value='9:16']").is_checked()
