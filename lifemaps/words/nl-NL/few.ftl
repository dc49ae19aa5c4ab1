### Waar zo weinig mensen antwoordden dat te raden is wie wat zei.

few-people = Minder dan vijf mensen antwoordden. Wie weet wie er zat, kan raden wie wat koos. Vraag het hun voordat u dit doorgeeft.
few-wall = Minder dan vijf mensen: wie weet wie er zat, kan raden wie wat koos.
few-one-life = Dit gaat over één mens. Ook met een verzonnen naam is die te herkennen aan leeftijd, gezin en wat er gebeurde.
