## De kaart door een bril

page-lens-laid = Op de kaart ligt nu alles waar deze kant het legt. Slepen kan weer zonder bril.
