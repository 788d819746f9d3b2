"""``/api/credits``: what you have, what it costs, where it went."""

from studio.api.resource import Resource
from studio.api.schemas.credits import Balance, Plan, Plans, Transactions
from studio.api.schemas.fields import PageQuery
from studio.services import credits as ledger
from studio.services import plans as service
from studio.services.accounts import AccountView

balances = Resource("credits", "/api/credits", "What you have, what it costs, where it went.")


@balances.get("/balance", answers={200: Balance})
def balance(account: AccountView) -> Balance:
    """Your balance. 3 credits are a minute of film."""
    return Balance.model_validate(ledger.balance(account.id))


@balances.get("/plans", needs_token=False, answers={200: Plans})
def plans() -> Plans:
    """The plans."""
    return Plans([Plan.model_validate(each) for each in service.all_plans()])


@balances.get("/transactions", query=PageQuery, answers={200: Transactions})
def transactions(account: AccountView, query: PageQuery) -> Transactions:
    """Your ledger, newest line first."""
    found = ledger.transactions(account.id, query.page, query.per_page)
    return Transactions.model_validate(found)
