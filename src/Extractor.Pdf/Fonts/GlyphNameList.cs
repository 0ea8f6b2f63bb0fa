namespace Extractor.Pdf.Fonts;

/// <summary>
/// Glyph names and the code points they stand for (hexadecimal): the names of the Latin, Greek and Cyrillic letters, digits, signs and
/// symbols that fonts in the field use. Letters without accents name themselves and are not listed.
/// </summary>
internal static class GlyphNameList
{
    public const string Entries =
        """
        space=20 exclam=21 quotedbl=22 numbersign=23 dollar=24 percent=25 ampersand=26 quotesingle=27 parenleft=28 parenright=29
        asterisk=2A plus=2B comma=2C hyphen=2D period=2E slash=2F zero=30 one=31 two=32 three=33 four=34 five=35 six=36 seven=37
        eight=38 nine=39 colon=3A semicolon=3B less=3C equal=3D greater=3E question=3F at=40 bracketleft=5B backslash=5C
        bracketright=5D asciicircum=5E underscore=5F grave=60 braceleft=7B bar=7C braceright=7D asciitilde=7E nbspace=A0
        nonbreakingspace=A0 exclamdown=A1 cent=A2 sterling=A3 currency=A4 yen=A5 brokenbar=A6 section=A7 dieresis=A8 copyright=A9
        ordfeminine=AA guillemotleft=AB logicalnot=AC sfthyphen=AD softhyphen=AD registered=AE macron=AF degree=B0 plusminus=B1
        twosuperior=B2 threesuperior=B3 acute=B4 mu=B5 paragraph=B6 middot=B7 periodcentered=B7 cedilla=B8 onesuperior=B9
        ordmasculine=BA guillemotright=BB onequarter=BC onehalf=BD threequarters=BE questiondown=BF Agrave=C0 Aacute=C1 Acircumflex=C2
        Atilde=C3 Adieresis=C4 Aring=C5 AE=C6 Ccedilla=C7 Egrave=C8 Eacute=C9 Ecircumflex=CA Edieresis=CB Igrave=CC Iacute=CD
        Icircumflex=CE Idieresis=CF Eth=D0 Ntilde=D1 Ograve=D2 Oacute=D3 Ocircumflex=D4 Otilde=D5 Odieresis=D6 multiply=D7 Oslash=D8
        Ugrave=D9 Uacute=DA Ucircumflex=DB Udieresis=DC Yacute=DD Thorn=DE germandbls=DF agrave=E0 aacute=E1 acircumflex=E2 atilde=E3
        adieresis=E4 aring=E5 ae=E6 ccedilla=E7 egrave=E8 eacute=E9 ecircumflex=EA edieresis=EB igrave=EC iacute=ED icircumflex=EE
        idieresis=EF eth=F0 ntilde=F1 ograve=F2 oacute=F3 ocircumflex=F4 otilde=F5 odieresis=F6 divide=F7 oslash=F8 ugrave=F9
        uacute=FA ucircumflex=FB udieresis=FC yacute=FD thorn=FE ydieresis=FF Amacron=100 amacron=101 Abreve=102 abreve=103
        Aogonek=104 aogonek=105 Cacute=106 cacute=107 Ccircumflex=108 ccircumflex=109 Cdot=10A Cdotaccent=10A cdot=10B cdotaccent=10B
        Ccaron=10C ccaron=10D Dcaron=10E dcaron=10F Dcroat=110 Dslash=110 dcroat=111 dmacron=111 Emacron=112 emacron=113 Ebreve=114
        ebreve=115 Edot=116 Edotaccent=116 edot=117 edotaccent=117 Eogonek=118 eogonek=119 Ecaron=11A ecaron=11B Gcircumflex=11C
        gcircumflex=11D Gbreve=11E gbreve=11F Gdot=120 Gdotaccent=120 gdot=121 gdotaccent=121 Gcedilla=122 Gcommaaccent=122
        gcedilla=123 gcommaaccent=123 Hcircumflex=124 hcircumflex=125 Hbar=126 hbar=127 Itilde=128 itilde=129 Imacron=12A imacron=12B
        Ibreve=12C ibreve=12D Iogonek=12E iogonek=12F Idot=130 Idotaccent=130 dotlessi=131 Jcircumflex=134 jcircumflex=135
        Kcedilla=136 Kcommaaccent=136 kcedilla=137 kcommaaccent=137 kgreenlandic=138 Lacute=139 lacute=13A Lcedilla=13B
        Lcommaaccent=13B lcedilla=13C lcommaaccent=13C Lcaron=13D lcaron=13E Ldot=13F ldot=140 Lslash=141 lslash=142 Nacute=143
        nacute=144 Ncedilla=145 Ncommaaccent=145 ncedilla=146 ncommaaccent=146 Ncaron=147 ncaron=148 napostrophe=149 Eng=14A eng=14B
        Omacron=14C omacron=14D Obreve=14E obreve=14F Ohungarumlaut=150 ohungarumlaut=151 OE=152 oe=153 Racute=154 racute=155
        Rcedilla=156 Rcommaaccent=156 rcedilla=157 rcommaaccent=157 Rcaron=158 rcaron=159 Sacute=15A sacute=15B Scircumflex=15C
        scircumflex=15D Scedilla=15E scedilla=15F Scaron=160 scaron=161 Tcedilla=162 Tcommaaccent=162 tcedilla=163 tcommaaccent=163
        Tcaron=164 tcaron=165 Tbar=166 tbar=167 Utilde=168 utilde=169 Umacron=16A umacron=16B Ubreve=16C ubreve=16D Uring=16E
        uring=16F Uhungarumlaut=170 uhungarumlaut=171 Uogonek=172 uogonek=173 Wcircumflex=174 wcircumflex=175 Ycircumflex=176
        ycircumflex=177 Ydieresis=178 Zacute=179 zacute=17A Zdot=17B Zdotaccent=17B zdot=17C zdotaccent=17C Zcaron=17D zcaron=17E
        longs=17F florin=192 Acaron=1CD acaron=1CE Icaron=1CF icaron=1D0 Ocaron=1D1 ocaron=1D2 Ucaron=1D3 ucaron=1D4 Gcaron=1E6
        gcaron=1E7 Kcaron=1E8 kcaron=1E9 Oogonek=1EA oogonek=1EB jcaron=1F0 Gacute=1F4 gacute=1F5 Ngrave=1F8 ngrave=1F9
        Scommaaccent=218 scommaaccent=219 Hcaron=21E hcaron=21F Adot=226 Adotaccent=226 adot=227 adotaccent=227 Ecedilla=228
        ecedilla=229 Odot=22E Odotaccent=22E odot=22F odotaccent=22F Ymacron=232 ymacron=233 circumflex=2C6 caron=2C7 breve=2D8
        dotaccent=2D9 ring=2DA ogonek=2DB tilde=2DC hungarumlaut=2DD Alpha=391 Beta=392 Gamma=393 Epsilon=395 Zeta=396 Eta=397
        Theta=398 Iota=399 Kappa=39A Lambda=39B Mu=39C Nu=39D Xi=39E Omicron=39F Pi=3A0 Rho=3A1 Sigma=3A3 Tau=3A4 Upsilon=3A5 Phi=3A6
        Chi=3A7 Psi=3A8 alpha=3B1 beta=3B2 gamma=3B3 delta=3B4 epsilon=3B5 zeta=3B6 eta=3B7 theta=3B8 iota=3B9 kappa=3BA lambda=3BB
        nu=3BD xi=3BE omicron=3BF pi=3C0 rho=3C1 sigma1=3C2 sigma=3C3 tau=3C4 upsilon=3C5 phi=3C6 chi=3C7 psi=3C8 omega=3C9 theta1=3D1
        Upsilon1=3D2 phi1=3D5 omega1=3D6 afii10023=401 afii10017=410 afii10018=411 afii10019=412 afii10020=413 afii10021=414
        afii10022=415 afii10024=416 afii10025=417 afii10026=418 afii10027=419 afii10028=41A afii10029=41B afii10030=41C afii10031=41D
        afii10032=41E afii10033=41F afii10034=420 afii10035=421 afii10036=422 afii10037=423 afii10038=424 afii10039=425 afii10040=426
        afii10041=427 afii10042=428 afii10043=429 afii10044=42A afii10045=42B afii10046=42C afii10047=42D afii10048=42E afii10049=42F
        afii10065=430 afii10066=431 afii10067=432 afii10068=433 afii10069=434 afii10070=435 afii10072=436 afii10073=437 afii10074=438
        afii10075=439 afii10076=43A afii10077=43B afii10078=43C afii10079=43D afii10080=43E afii10081=43F afii10082=440 afii10083=441
        afii10084=442 afii10085=443 afii10086=444 afii10087=445 afii10088=446 afii10089=447 afii10090=448 afii10091=449 afii10092=44A
        afii10093=44B afii10094=44C afii10095=44D afii10096=44E afii10097=44F afii10071=451 figuredash=2012 endash=2013 emdash=2014
        afii00208=2015 horizontalbar=2015 underscoredbl=2017 quoteleft=2018 quoteright=2019 quotesinglbase=201A quotereversed=201B
        quotedblleft=201C quotedblright=201D quotedblbase=201E dagger=2020 daggerdbl=2021 bullet=2022 onedotenleader=2024
        twodotenleader=2025 ellipsis=2026 perthousand=2030 minute=2032 second=2033 guilsinglleft=2039 guilsinglright=203A
        exclamdbl=203C overline=203E fraction=2044 zerosuperior=2070 foursuperior=2074 fivesuperior=2075 sixsuperior=2076
        sevensuperior=2077 eightsuperior=2078 ninesuperior=2079 nsuperior=207F zeroinferior=2080 oneinferior=2081 twoinferior=2082
        threeinferior=2083 fourinferior=2084 fiveinferior=2085 sixinferior=2086 seveninferior=2087 eightinferior=2088
        nineinferior=2089 colonmonetary=20A1 franc=20A3 lira=20A4 peseta=20A7 won=20A9 sheqel=20AA dong=20AB Euro=20AC euro=20AC
        Ifraktur=2111 afii61352=2116 weierstrass=2118 Rfraktur=211C prescription=211E trademark=2122 Omega=2126 estimated=212E
        aleph=2135 onethird=2153 twothirds=2154 oneeighth=215B threeeighths=215C fiveeighths=215D seveneighths=215E arrowleft=2190
        arrowup=2191 arrowright=2192 arrowdown=2193 arrowboth=2194 arrowupdn=2195 carriagereturn=21B5 arrowdblleft=21D0
        arrowdblup=21D1 arrowdblright=21D2 arrowdbldown=21D3 arrowdblboth=21D4 universal=2200 partialdiff=2202 existential=2203
        emptyset=2205 Delta=2206 gradient=2207 element=2208 notelement=2209 suchthat=220B product=220F summation=2211 minus=2212
        asteriskmath=2217 radical=221A proportional=221D infinity=221E orthogonal=221F angle=2220 logicaland=2227 logicalor=2228
        intersection=2229 union=222A integral=222B therefore=2234 similar=223C congruent=2245 approxequal=2248 notequal=2260
        equivalence=2261 lessequal=2264 greaterequal=2265 propersubset=2282 propersuperset=2283 notsubset=2284 reflexsubset=2286
        reflexsuperset=2287 circleplus=2295 circlemultiply=2297 perpendicular=22A5 dotmath=22C5 house=2302 angleleft=2329
        angleright=232A SF100000=2500 SF110000=2502 filledbox=25A0 H22073=25A1 H18543=25AA H18551=25AB filledrect=25AC triagup=25B2
        triagrt=25BA triagdn=25BC triaglf=25C4 lozenge=25CA circle=25CB H18533=25CF invbullet=25D8 invcircle=25D9 openbullet=25E6
        smileface=263A female=2640 male=2642 spade=2660 club=2663 heart=2665 diamond=2666 musicalnote=266A ideographicspace=3000
        ff=FB00 fi=FB01 fl=FB02 ffi=FB03 ffl=FB04
        """;
}
