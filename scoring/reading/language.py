"""Tell whether a reply is English enough to be graded. Terse, misspelt, dialect and non-native English are."""

from __future__ import annotations

from functools import lru_cache

from scoring.patterns.quick import compiled
from scoring.reading.text import LIMIT, cleaned

_ENGLISH = frozenset(
    """the and you your yours we our i'm i'll i've it's is are was were have has had this that these for with will
    would can could should not please sorry refund what when where which who how if but be been get got of to
    on at by from it they them there here all any some out up about just now then than after before today
    tomorrow order back help need know sir madam im ill ur u ye yous dont cant wont thanks thank hi hello
    apologise apologize understand send check call money account let us so do did does my me no yes ok why new
    day time work make take give""".split()  # noqa: SIM905 - words read better as text
)
_FOREIGN = frozenset(
    """que por una usted ustedes sus pero como siento nosotros hola gracias senor esta estoy hemos puedo muy nuestro
    nuestra pedido dinero disculpe disculpas manana hoy le vous nous je pas pour dans avec votre vos une et
    qui merci bonjour desole desolee cette sont avons suis etre monsieur madame commande remboursement demain
    aujourd'hui c'est j'ai das und ist nicht wir sie ich ein eine einen fur mit bitte danke leid ihre ihren
    ihnen haben wird werden auf zu von morgen heute entschuldigung geld bestellung dass auch noch konnen che
    sono della mi dispiace grazie suo ordine oggi domani abbiamo possiamo scusi rimborso nao voce obrigado
    obrigada desculpe seu sua pedimos dinheiro hoje amanha voces het een niet wij ik voor zijn uw onze excuses
    bedankt vandaag nie jest przepraszam przepraszamy dziekuje panstwo zwrot dzis jutro prosze bir ve icin
    degil ozur dileriz siparis tesekkurler bugun yarin yang tidak untuk saya kami anda maaf terima kasih
    pesanan uang och att det inte ar vi jag tack forlat beklagar aap aapka aapki aapke hai hain nahi kar karo
    karenge mein ka ki ko kijiye humein hindi mga salamat pasensya ng""".split()  # noqa: SIM905 - words read better as text
)
"""Everyday words of other languages, without accents; none is an English word, a slip for one, or part of a name."""

_CODE = compiled(r"[{}();=<>\[\]|&\\]")
_QUERY = compiled(
    r"\W*(?:select (?:distinct )?(?:\*|[\w.()]+(?:, ?[\w.()]+){0,9}) from \w+|"
    r"insert into \w+|delete from \w+|update \w+ set \w+ ?=|(?:drop|alter|create) (?:table|database|view) \w+)"
)
_SIGN = compiled(r"[*;=]|\bvalues ?\(")
_SPLIT = compiled(r"[^a-z']+")


@lru_cache(maxsize=256)
def gradable(text: str) -> str | None:
    """Return why a reply cannot be graded, in plain words to follow "not gradable: "; None where it can.

    Nothing at all (empty, blank, emoji only) is gradable: it is a reply that says nothing, and earns that.
    """
    plain = cleaned(text[:LIMIT])
    words = set(_SPLIT.split(plain))
    english = len(words & _ENGLISH)
    if english >= 8:
        return None
    foreign = len(words & _FOREIGN)
    if foreign >= 2 and (foreign >= 2 * english or foreign > english + 1):
        return "it is not written in English"
    latin = sum("a" <= char <= "z" for char in plain)
    if sum(char.isalpha() for char in plain) > 2 * latin:
        return "it is not written in English"
    if _QUERY.match(plain) and _SIGN.search(plain):
        return "it reads like program code"
    if english < 3 and len(plain) > 20 and len(_CODE.findall(plain)) > 0.1 * len(plain):
        return "it reads like program code"
    return None
