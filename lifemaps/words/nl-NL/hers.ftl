## Van de bewoner zelf, onder de kaart op de eigen telefoon

seat-js-hers-title = Van u zelf
seat-js-hers-strike = Doorhalen
seat-js-hers-unstrike = Toch laten staan
seat-js-hers-struck = Doorgehaald. Het blijft leesbaar en gaat in geen enkel verslag mee.
seat-js-hers-erase = Weghalen
seat-js-hers-sure = Weghalen is voor altijd: van elk scherm, uit de geschiedenis en uit het verslag. Ook bij de gespreksleider.
seat-js-hers-yes = Ja, haal het weg
seat-js-hers-no = Laat het liggen
