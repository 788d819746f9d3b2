"""``/api/credits``: balance, plans, ledger."""

from flask.testing import FlaskClient

from tests.conftest import Person


def test_a_balance_says_what_a_minute_takes(client: FlaskClient, owner: Person) -> None:
    balance = client.get("/api/credits/balance", headers=owner.headers)
    assert balance.json == {"balance": 3, "plan_type": "Free", "credits_per_minute": 3}


def test_the_plans_are_open_to_all(client: FlaskClient) -> None:
    plans = client.get("/api/credits/plans").json
    shown = {each["plan_type"]: (each["price"], each["credits_per_month"]) for each in plans}
    assert shown == {
        "Free": (0, 3), "Standard": (39, 30), "Pro": (49, 60), "Enterprise": (99, 120),
    }  # fmt: skip
    assert all(
        set(each)
        == {
            "plan_type", "price", "credits_per_month", "credits_per_minute", "max_video_length",
            "features",
        }
        for each in plans
    )  # fmt: skip


def test_the_ledger_is_ones_own(client: FlaskClient, owner: Person, stranger: Person) -> None:
    ledger = client.get("/api/credits/transactions", headers=owner.headers).json
    assert ledger["total"] == 1
    line = ledger["transactions"][0]
    assert (line["transaction_type"], line["amount"], line["balance_after"]) == ("grant", 3, 3)
    beyond = client.get("/api/credits/transactions?page=2", headers=owner.headers).json
    assert (beyond["transactions"], beyond["total"]) == ([], 1)
