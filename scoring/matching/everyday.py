"""Words that any complaint may hold, as stems (`overlap.stem`): what is left of a reply without them is its own matter.

Stems that stood in the replies of four or more of 69 situations, no two alike (labelled replies, November 2026).
"""

EVERYDAY = frozenset(
    """accept account actu add address advi afraid afternoon against agr ahead airport allow alon alread alright
    altogeth alwa angr anoth answ anybod anywa anywh apolog app appl appointment appreciat approv arrang arriv
    asap asham ask assur attend attent automatic avail availabilit awa awful bab bad bag bank bear behind best
    bet between big bil bin birth bit bles block board book bout box break breath bring build bus busi button
    buy cal calm cancel capit car card cas cau certificat cha chair chang charg chat check chest child choose
    circl claim clas clau clear clo clock coat cod cold colleagu collect colour comment compen complain complet
    concern condit confirm confu congratul connect consid contact continu contract control cop correct cost
    count cour couri cover credit cros custom cut dark dat data daught day deal debit deci decid definit dela
    deliv depart depot desk detail devic die different difficult dig digit direct disappoint disput dob doctor
    docu doing door driv drive drop due dur earliest eas eat eith email empath empt end enough error escalat
    even ever everybod exact excu expect experienc explain extra extrem eye fac fail fair fami far fast father
    fault fee feedback feel fil fin find fing finish first fit fix flag flat floor fly follow food forget form
    forward fre friday front frustr frustrat ful furth gat gestur get girl god good goodwil grandmother ground
    guarant gues gut haha half hand handl hang happen happy hard head hear heart hel help her hes hit hiya hold
    holiday hom honest hop horribl hospit hotel hou hour how hun ill imagin important improv incident includ
    inconvenienc inform insid insur investig investigat issu item itself job join jok journ jump june key kind
    kitchen knock label lad land laptop last lat latest lead lean learn least leave leed les let liabl lie lift
    lin list listen littl loan locat lock log lol long look lose lov lying machin madam mail main man manag mark
    mat mayb mean meantim meanwhil medic meet memb mend message min minute mis mistake mobil mon monday month
    morning mother mov music myself nam near need neith new next nic night nightmar non norm not notic numb nur
    occa offer offic often old omg onc one onlin open option order otherw ought our outsid owner pack pag pain
    pair paper part pas past patienc patient pau pay payabl pen person petrol pharmac phon photo pick pin pla
    plac plain plan plu point polic poor pop port posit possibl post postcod pref pres pretend previou pric
    priorit probab problem proces promi proof prop provid pul purcha quart quest queu quick quot rai reach read
    real reason receipt receiv recept record redo reference refund regard regist regret relea relevant remain
    remind rent repair repl replac report request requir resolv respond responsibilit responsibl rest result
    return revert review right ring road room rotten rough round rubbish run sad saf safet satisfact saturday
    sav scar school screen search seat sect securit sell send separat seriou servic set shak shar she shed sheet
    shel shift shock shop short shout show shut sid sign sinc sir sist sit situ siz sleep slip smal solut
    somebod sometim somewh son soon sort sound spe speak speci sta staf stand star start stat step stick stop
    stor straight stres subject submit suit sunday sup supervisor sur surpr swear system tag talk tap taxi tbh
    team technician telephon term text ther thursday tick ticket tim toda togeth tomorrow tonight top total
    touch trac track train travel treat tri trip trul trust try tuesday turn typ understand understood
    unfortunat updat upset urgent use usual valid valu van visit vouch wait walk watch water way wear websit wed
    wednesday week welcom wet what whatev whichev who whoev whol window wish wond wor word work worth write
    wrong yeah year yesterda your yourself""".split()  # noqa: SIM905 - a word list reads better as text
)
