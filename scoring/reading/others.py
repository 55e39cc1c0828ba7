"""Hold the words for others than this customer: those a house serves, some of them, another house. Words only.

Each rule adds words of its own, on purpose: what it reads beside them tells who is meant.
"""

from __future__ import annotations

FOLK = "customers|clients|guests|members|passengers|patients|tenants|parents|families|people|drivers|users|owners"
SOME = "some|many|other|lots of|plenty of|several"
FIRM = "company|firm|shop|business|provider|hotel|airline"
