// sync-rule: incoming jira-onprem
// Shop network: the site named in a ticket decides project, component, people and response time. The directory is kept in the rule.
import java.time.DayOfWeek
import java.time.LocalTime
import java.time.ZoneId
import java.time.ZonedDateTime

// =============================================================================
//  1. The directory of sites. One line for each shop, by country.
//     size: large has a technician of its own, medium shares one, small has none
// =============================================================================

def sites = [
    // Austria
    "Bregenz"    : [code: "AT-BRE", region: "ALPS", size: "medium"],
    "Dornbirn"   : [code: "AT-DOR", region: "ALPS", size: "small"],
    "Graz"       : [code: "AT-GRA", region: "ALPS", size: "large"],
    "Innsbruck"  : [code: "AT-INN", region: "ALPS", size: "small"],
    "Klagenfurt" : [code: "AT-KLA", region: "ALPS", size: "medium"],
    "Krems"      : [code: "AT-KRE", region: "ALPS", size: "large"],
    "Linz"       : [code: "AT-LIN", region: "ALPS", size: "medium"],
    "Salzburg"   : [code: "AT-SAL", region: "ALPS", size: "small"],
    "Steyr"      : [code: "AT-STE", region: "ALPS", size: "medium"],
    "Villach"    : [code: "AT-VIL", region: "ALPS", size: "medium"],
    "Wels"       : [code: "AT-WEL", region: "ALPS", size: "medium"],
    "Wien"       : [code: "AT-WIE", region: "ALPS", size: "small"],
    // Belgium
    "Aalst"      : [code: "BE-AAL", region: "LOW", size: "large"],
    "Antwerpen"  : [code: "BE-ANT", region: "LOW", size: "medium"],
    "Brugge"     : [code: "BE-BRU", region: "LOW", size: "medium"],
    "Charleroi"  : [code: "BE-CHA", region: "LOW", size: "small"],
    "Gent"       : [code: "BE-GEN", region: "LOW", size: "medium"],
    "Hasselt"    : [code: "BE-HAS", region: "LOW", size: "small"],
    "Kortrijk"   : [code: "BE-KOR", region: "LOW", size: "medium"],
    "Leuven"     : [code: "BE-LEU", region: "LOW", size: "medium"],
    "Mechelen"   : [code: "BE-MEC", region: "LOW", size: "medium"],
    "Mons"       : [code: "BE-MON", region: "LOW", size: "medium"],
    "Namur"      : [code: "BE-NAM", region: "LOW", size: "large"],
    "Oostende"   : [code: "BE-OOS", region: "LOW", size: "medium"],
    // Czechia
    "Brno"       : [code: "CZ-BRN", region: "EAST", size: "medium"],
    "Jihlava"    : [code: "CZ-JIH", region: "EAST", size: "large"],
    "Kladno"     : [code: "CZ-KLA", region: "EAST", size: "medium"],
    "Liberec"    : [code: "CZ-LIB", region: "EAST", size: "medium"],
    "Most"       : [code: "CZ-MOS", region: "EAST", size: "medium"],
    "Olomouc"    : [code: "CZ-OLO", region: "EAST", size: "small"],
    "Opava"      : [code: "CZ-OPA", region: "EAST", size: "medium"],
    "Ostrava"    : [code: "CZ-OST", region: "EAST", size: "medium"],
    "Pardubice"  : [code: "CZ-PAR", region: "EAST", size: "medium"],
    "Praha"      : [code: "CZ-PRA", region: "EAST", size: "medium"],
    "Teplice"    : [code: "CZ-TEP", region: "EAST", size: "medium"],
    "Zlin"       : [code: "CZ-ZLI", region: "EAST", size: "small"],
    // Denmark
    "Aarhus"     : [code: "DK-AAR", region: "NORD", size: "small"],
    "Esbjerg"    : [code: "DK-ESB", region: "NORD", size: "large"],
    "Fredericia" : [code: "DK-FRE", region: "NORD", size: "small"],
    "Herning"    : [code: "DK-HER", region: "NORD", size: "medium"],
    "Horsens"    : [code: "DK-HOR", region: "NORD", size: "medium"],
    "Kolding"    : [code: "DK-KOL", region: "NORD", size: "small"],
    "Odense"     : [code: "DK-ODE", region: "NORD", size: "small"],
    "Randers"    : [code: "DK-RAN", region: "NORD", size: "medium"],
    "Roskilde"   : [code: "DK-ROS", region: "NORD", size: "medium"],
    "Silkeborg"  : [code: "DK-SIL", region: "NORD", size: "small"],
    "Vejle"      : [code: "DK-VEJ", region: "NORD", size: "large"],
    "Viborg"     : [code: "DK-VIB", region: "NORD", size: "medium"],
    // Estonia
    "Haapsalu"   : [code: "EE-HAA", region: "NORD", size: "medium"],
    "Maardu"     : [code: "EE-MAA", region: "NORD", size: "medium"],
    "Narva"      : [code: "EE-NAR", region: "NORD", size: "medium"],
    "Paide"      : [code: "EE-PAI", region: "NORD", size: "medium"],
    "Rakvere"    : [code: "EE-RAK", region: "NORD", size: "medium"],
    "Tallinn"    : [code: "EE-TAL", region: "NORD", size: "small"],
    "Tartu"      : [code: "EE-TAR", region: "NORD", size: "medium"],
    "Valga"      : [code: "EE-VAL", region: "NORD", size: "small"],
    "Viljandi"   : [code: "EE-VIL", region: "NORD", size: "medium"],
    // Finland
    "Espoo"      : [code: "FI-ESP", region: "NORD", size: "large"],
    "Helsinki"   : [code: "FI-HEL", region: "NORD", size: "small"],
    "Joensuu"    : [code: "FI-JOE", region: "NORD", size: "small"],
    "Kotka"      : [code: "FI-KOT", region: "NORD", size: "medium"],
    "Kuopio"     : [code: "FI-KUO", region: "NORD", size: "medium"],
    "Lahti"      : [code: "FI-LAH", region: "NORD", size: "large"],
    "Oulu"       : [code: "FI-OUL", region: "NORD", size: "medium"],
    "Pori"       : [code: "FI-POR", region: "NORD", size: "large"],
    "Rauma"      : [code: "FI-RAU", region: "NORD", size: "medium"],
    "Tampere"    : [code: "FI-TAM", region: "NORD", size: "medium"],
    "Turku"      : [code: "FI-TUR", region: "NORD", size: "large"],
    "Vaasa"      : [code: "FI-VAA", region: "NORD", size: "medium"],
    "Vantaa"     : [code: "FI-VAN", region: "NORD", size: "small"],
    // France
    "Amiens"     : [code: "FR-AMI", region: "WEST", size: "small"],
    "Angers"     : [code: "FR-ANG", region: "WEST", size: "medium"],
    "Annecy"     : [code: "FR-ANN", region: "WEST", size: "medium"],
    "Bordeaux"   : [code: "FR-BOR", region: "WEST", size: "medium"],
    "Brest"      : [code: "FR-BRE", region: "WEST", size: "small"],
    "Caen"       : [code: "FR-CAE", region: "WEST", size: "small"],
    "Dijon"      : [code: "FR-DIJ", region: "WEST", size: "medium"],
    "Grenoble"   : [code: "FR-GRE", region: "WEST", size: "small"],
    "Lille"      : [code: "FR-LIL", region: "WEST", size: "medium"],
    "Limoges"    : [code: "FR-LIM", region: "WEST", size: "medium"],
    "Lyon"       : [code: "FR-LYO", region: "WEST", size: "medium"],
    "Metz"       : [code: "FR-MET", region: "WEST", size: "small"],
    "Nancy"      : [code: "FR-NAN", region: "WEST", size: "medium"],
    "Nantes"     : [code: "FR-NAS", region: "WEST", size: "large"],
    "Nice"       : [code: "FR-NIC", region: "WEST", size: "small"],
    "Orange"     : [code: "FR-ORA", region: "WEST", size: "small"],
    "Pau"        : [code: "FR-PAU", region: "WEST", size: "medium"],
    "Reims"      : [code: "FR-REI", region: "WEST", size: "medium"],
    "Rennes"     : [code: "FR-REN", region: "WEST", size: "large"],
    "Rouen"      : [code: "FR-ROU", region: "WEST", size: "small"],
    "Toulon"     : [code: "FR-TOU", region: "WEST", size: "medium"],
    "Tours"      : [code: "FR-TOS", region: "WEST", size: "medium"],
    "Troyes"     : [code: "FR-TRO", region: "WEST", size: "medium"],
    "Vannes"     : [code: "FR-VAN", region: "WEST", size: "large"],
    // Germany
    "Aachen"     : [code: "DE-AAC", region: "MID", size: "small"],
    "Augsburg"   : [code: "DE-AUG", region: "MID", size: "small"],
    "Berlin"     : [code: "DE-BER", region: "MID", size: "medium"],
    "Bochum"     : [code: "DE-BOC", region: "MID", size: "large"],
    "Bonn"       : [code: "DE-BON", region: "MID", size: "medium"],
    "Bremen"     : [code: "DE-BRE", region: "MID", size: "medium"],
    "Chemnitz"   : [code: "DE-CHE", region: "MID", size: "medium"],
    "Dortmund"   : [code: "DE-DOR", region: "MID", size: "small"],
    "Dresden"    : [code: "DE-DRE", region: "MID", size: "small"],
    "Erfurt"     : [code: "DE-ERF", region: "MID", size: "small"],
    "Essen"      : [code: "DE-ESS", region: "MID", size: "large"],
    "Freiburg"   : [code: "DE-FRE", region: "MID", size: "medium"],
    "Gera"       : [code: "DE-GER", region: "MID", size: "large"],
    "Halle"      : [code: "DE-HAL", region: "MID", size: "small"],
    "Hamburg"    : [code: "DE-HAM", region: "MID", size: "small"],
    "Hanau"      : [code: "DE-HAN", region: "MID", size: "large"],
    "Ingolstadt" : [code: "DE-ING", region: "MID", size: "medium"],
    "Jena"       : [code: "DE-JEN", region: "MID", size: "large"],
    "Kassel"     : [code: "DE-KAS", region: "MID", size: "large"],
    "Kiel"       : [code: "DE-KIE", region: "MID", size: "medium"],
    "Koblenz"    : [code: "DE-KOB", region: "MID", size: "small"],
    "Leipzig"    : [code: "DE-LEI", region: "MID", size: "large"],
    "Mainz"      : [code: "DE-MAI", region: "MID", size: "small"],
    "Ulm"        : [code: "DE-ULM", region: "MID", size: "medium"],
    // Hungary
    "Baja"       : [code: "HU-BAJ", region: "EAST", size: "medium"],
    "Budapest"   : [code: "HU-BUD", region: "EAST", size: "small"],
    "Debrecen"   : [code: "HU-DEB", region: "EAST", size: "medium"],
    "Eger"       : [code: "HU-EGE", region: "EAST", size: "medium"],
    "Gyula"      : [code: "HU-GYU", region: "EAST", size: "small"],
    "Miskolc"    : [code: "HU-MIS", region: "EAST", size: "small"],
    "Pest"       : [code: "HU-PES", region: "EAST", size: "medium"],
    "Sopron"     : [code: "HU-SOP", region: "EAST", size: "medium"],
    "Szeged"     : [code: "HU-SZE", region: "EAST", size: "large"],
    "Tata"       : [code: "HU-TAT", region: "EAST", size: "medium"],
    // Ireland
    "Athlone"    : [code: "IE-ATH", region: "WEST", size: "medium"],
    "Bray"       : [code: "IE-BRA", region: "WEST", size: "medium"],
    "Cork"       : [code: "IE-COR", region: "WEST", size: "large"],
    "Drogheda"   : [code: "IE-DRO", region: "WEST", size: "medium"],
    "Dublin"     : [code: "IE-DUB", region: "WEST", size: "medium"],
    "Ennis"      : [code: "IE-ENN", region: "WEST", size: "large"],
    "Galway"     : [code: "IE-GAL", region: "WEST", size: "small"],
    "Limerick"   : [code: "IE-LIM", region: "WEST", size: "small"],
    "Sligo"      : [code: "IE-SLI", region: "WEST", size: "medium"],
    "Tralee"     : [code: "IE-TRA", region: "WEST", size: "small"],
    "Wexford"    : [code: "IE-WEX", region: "WEST", size: "medium"],
    // Italy
    "Ancona"     : [code: "IT-ANC", region: "SOUTH", size: "small"],
    "Bari"       : [code: "IT-BAR", region: "SOUTH", size: "medium"],
    "Bergamo"    : [code: "IT-BER", region: "SOUTH", size: "small"],
    "Bologna"    : [code: "IT-BOL", region: "SOUTH", size: "medium"],
    "Brescia"    : [code: "IT-BRE", region: "SOUTH", size: "medium"],
    "Cagliari"   : [code: "IT-CAG", region: "SOUTH", size: "medium"],
    "Como"       : [code: "IT-COM", region: "SOUTH", size: "medium"],
    "Cremona"    : [code: "IT-CRE", region: "SOUTH", size: "medium"],
    "Ferrara"    : [code: "IT-FER", region: "SOUTH", size: "small"],
    "Firenze"    : [code: "IT-FIR", region: "SOUTH", size: "medium"],
    "Genova"     : [code: "IT-GEN", region: "SOUTH", size: "medium"],
    "Lecce"      : [code: "IT-LEC", region: "SOUTH", size: "medium"],
    "Lucca"      : [code: "IT-LUC", region: "SOUTH", size: "medium"],
    "Mantova"    : [code: "IT-MAN", region: "SOUTH", size: "medium"],
    "Milano"     : [code: "IT-MIL", region: "SOUTH", size: "medium"],
    "Modena"     : [code: "IT-MOD", region: "SOUTH", size: "small"],
    "Napoli"     : [code: "IT-NAP", region: "SOUTH", size: "medium"],
    "Padova"     : [code: "IT-PAD", region: "SOUTH", size: "medium"],
    "Palermo"    : [code: "IT-PAL", region: "SOUTH", size: "medium"],
    "Parma"      : [code: "IT-PAR", region: "SOUTH", size: "small"],
    "Pisa"       : [code: "IT-PIS", region: "SOUTH", size: "small"],
    "Roma"       : [code: "IT-ROM", region: "SOUTH", size: "medium"],
    "Siena"      : [code: "IT-SIE", region: "SOUTH", size: "small"],
    "Torino"     : [code: "IT-TOR", region: "SOUTH", size: "large"],
    // Latvia
    "Daugavpils" : [code: "LV-DAU", region: "NORD", size: "large"],
    "Jelgava"    : [code: "LV-JEL", region: "NORD", size: "large"],
    "Liepaja"    : [code: "LV-LIE", region: "NORD", size: "small"],
    "Ogre"       : [code: "LV-OGR", region: "NORD", size: "medium"],
    "Riga"       : [code: "LV-RIG", region: "NORD", size: "medium"],
    "Ventspils"  : [code: "LV-VEN", region: "NORD", size: "medium"],
    // Lithuania
    "Alytus"     : [code: "LT-ALY", region: "NORD", size: "small"],
    "Kaunas"     : [code: "LT-KAU", region: "NORD", size: "medium"],
    "Klaipeda"   : [code: "LT-KLA", region: "NORD", size: "medium"],
    "Utena"      : [code: "LT-UTE", region: "NORD", size: "medium"],
    "Vilnius"    : [code: "LT-VIL", region: "NORD", size: "medium"],
    // Netherlands
    "Almere"     : [code: "NL-ALM", region: "LOW", size: "small"],
    "Alkmaar"    : [code: "NL-ALK", region: "LOW", size: "large"],
    "Amersfoort" : [code: "NL-AME", region: "LOW", size: "small"],
    "Apeldoorn"  : [code: "NL-APE", region: "LOW", size: "small"],
    "Arnhem"     : [code: "NL-ARN", region: "LOW", size: "medium"],
    "Breda"      : [code: "NL-BRE", region: "LOW", size: "large"],
    "Delft"      : [code: "NL-DEL", region: "LOW", size: "medium"],
    "Ede"        : [code: "NL-EDE", region: "LOW", size: "medium"],
    "Gouda"      : [code: "NL-GOU", region: "LOW", size: "medium"],
    "Haarlem"    : [code: "NL-HAA", region: "LOW", size: "medium"],
    "Leiden"     : [code: "NL-LEI", region: "LOW", size: "medium"],
    "Tilburg"    : [code: "NL-TIL", region: "LOW", size: "large"],
    "Utrecht"    : [code: "NL-UTR", region: "LOW", size: "medium"],
    "Venlo"      : [code: "NL-VEN", region: "LOW", size: "small"],
    "Zwolle"     : [code: "NL-ZWO", region: "LOW", size: "medium"],
    // Norway
    "Alta"       : [code: "NO-ALT", region: "NORD", size: "medium"],
    "Bergen"     : [code: "NO-BER", region: "NORD", size: "medium"],
    "Drammen"    : [code: "NO-DRA", region: "NORD", size: "small"],
    "Hamar"      : [code: "NO-HAM", region: "NORD", size: "medium"],
    "Harstad"    : [code: "NO-HAR", region: "NORD", size: "medium"],
    "Larvik"     : [code: "NO-LAR", region: "NORD", size: "medium"],
    "Molde"      : [code: "NO-MOL", region: "NORD", size: "medium"],
    "Moss"       : [code: "NO-MOS", region: "NORD", size: "large"],
    "Narvik"     : [code: "NO-NAR", region: "NORD", size: "large"],
    "Oslo"       : [code: "NO-OSL", region: "NORD", size: "medium"],
    "Skien"      : [code: "NO-SKI", region: "NORD", size: "large"],
    "Stavanger"  : [code: "NO-STA", region: "NORD", size: "medium"],
    "Tromso"     : [code: "NO-TRO", region: "NORD", size: "small"],
    // Poland
    "Bytom"      : [code: "PL-BYT", region: "EAST", size: "large"],
    "Elblag"     : [code: "PL-ELB", region: "EAST", size: "medium"],
    "Gdansk"     : [code: "PL-GDA", region: "EAST", size: "medium"],
    "Gdynia"     : [code: "PL-GDY", region: "EAST", size: "large"],
    "Kalisz"     : [code: "PL-KAL", region: "EAST", size: "medium"],
    "Kielce"     : [code: "PL-KIE", region: "EAST", size: "medium"],
    "Konin"      : [code: "PL-KON", region: "EAST", size: "medium"],
    "Krakow"     : [code: "PL-KRA", region: "EAST", size: "medium"],
    "Lublin"     : [code: "PL-LUB", region: "EAST", size: "large"],
    "Opole"      : [code: "PL-OPO", region: "EAST", size: "medium"],
    "Poznan"     : [code: "PL-POZ", region: "EAST", size: "medium"],
    "Radom"      : [code: "PL-RAD", region: "EAST", size: "medium"],
    "Sopot"      : [code: "PL-SOP", region: "EAST", size: "medium"],
    "Torun"      : [code: "PL-TOR", region: "EAST", size: "small"],
    "Tychy"      : [code: "PL-TYC", region: "EAST", size: "medium"],
    "Wroclaw"    : [code: "PL-WRO", region: "EAST", size: "medium"],
    // Portugal
    "Aveiro"     : [code: "PT-AVE", region: "SOUTH", size: "small"],
    "Beja"       : [code: "PT-BEJ", region: "SOUTH", size: "medium"],
    "Braga"      : [code: "PT-BRA", region: "SOUTH", size: "medium"],
    "Coimbra"    : [code: "PT-COI", region: "SOUTH", size: "medium"],
    "Faro"       : [code: "PT-FAR", region: "SOUTH", size: "medium"],
    "Lagos"      : [code: "PT-LAG", region: "SOUTH", size: "large"],
    "Leiria"     : [code: "PT-LEI", region: "SOUTH", size: "small"],
    "Lisboa"     : [code: "PT-LIS", region: "SOUTH", size: "medium"],
    "Porto"      : [code: "PT-POR", region: "SOUTH", size: "medium"],
    "Setubal"    : [code: "PT-SET", region: "SOUTH", size: "medium"],
    "Tomar"      : [code: "PT-TOM", region: "SOUTH", size: "large"],
    "Viseu"      : [code: "PT-VIS", region: "SOUTH", size: "medium"],
    // Slovakia
    "Bratislava" : [code: "SK-BRA", region: "EAST", size: "large"],
    "Kosice"     : [code: "SK-KOS", region: "EAST", size: "medium"],
    "Martin"     : [code: "SK-MAR", region: "EAST", size: "medium"],
    "Nitra"      : [code: "SK-NIT", region: "EAST", size: "medium"],
    "Poprad"     : [code: "SK-POP", region: "EAST", size: "medium"],
    "Presov"     : [code: "SK-PRE", region: "EAST", size: "medium"],
    "Trnava"     : [code: "SK-TRN", region: "EAST", size: "small"],
    "Zilina"     : [code: "SK-ZIL", region: "EAST", size: "medium"],
    // Slovenia
    "Celje"      : [code: "SI-CEL", region: "ALPS", size: "large"],
    "Kranj"      : [code: "SI-KRA", region: "ALPS", size: "small"],
    "Ljubljana"  : [code: "SI-LJU", region: "ALPS", size: "large"],
    "Maribor"    : [code: "SI-MAR", region: "ALPS", size: "medium"],
    "Ptuj"       : [code: "SI-PTU", region: "ALPS", size: "medium"],
    // Spain
    "Alicante"   : [code: "ES-ALI", region: "SOUTH", size: "medium"],
    "Bilbao"     : [code: "ES-BIL", region: "SOUTH", size: "medium"],
    "Burgos"     : [code: "ES-BUR", region: "SOUTH", size: "medium"],
    "Cadiz"      : [code: "ES-CAD", region: "SOUTH", size: "medium"],
    "Cartagena"  : [code: "ES-CAR", region: "SOUTH", size: "medium"],
    "Gijon"      : [code: "ES-GIJ", region: "SOUTH", size: "large"],
    "Girona"     : [code: "ES-GIR", region: "SOUTH", size: "small"],
    "Huelva"     : [code: "ES-HUE", region: "SOUTH", size: "medium"],
    "Lleida"     : [code: "ES-LLE", region: "SOUTH", size: "large"],
    "Lugo"       : [code: "ES-LUG", region: "SOUTH", size: "medium"],
    "Madrid"     : [code: "ES-MAD", region: "SOUTH", size: "medium"],
    "Malaga"     : [code: "ES-MAL", region: "SOUTH", size: "medium"],
    "Murcia"     : [code: "ES-MUR", region: "SOUTH", size: "small"],
    "Oviedo"     : [code: "ES-OVI", region: "SOUTH", size: "large"],
    "Reus"       : [code: "ES-REU", region: "SOUTH", size: "small"],
    "Sevilla"    : [code: "ES-SEV", region: "SOUTH", size: "medium"],
    "Soria"      : [code: "ES-SOR", region: "SOUTH", size: "small"],
    "Toledo"     : [code: "ES-TOL", region: "SOUTH", size: "medium"],
    "Valencia"   : [code: "ES-VAL", region: "SOUTH", size: "medium"],
    "Vigo"       : [code: "ES-VIG", region: "SOUTH", size: "medium"],
    // Sweden
    "Borlange"   : [code: "SE-BOR", region: "NORD", size: "medium"],
    "Boras"      : [code: "SE-BOS", region: "NORD", size: "small"],
    "Falun"      : [code: "SE-FAL", region: "NORD", size: "medium"],
    "Gavle"      : [code: "SE-GAV", region: "NORD", size: "medium"],
    "Kalmar"     : [code: "SE-KAL", region: "NORD", size: "medium"],
    "Karlstad"   : [code: "SE-KAR", region: "NORD", size: "medium"],
    "Lidingo"    : [code: "SE-LID", region: "NORD", size: "large"],
    "Lund"       : [code: "SE-LUN", region: "NORD", size: "large"],
    "Nacka"      : [code: "SE-NAC", region: "NORD", size: "medium"],
    "Solna"      : [code: "SE-SOL", region: "NORD", size: "medium"],
    "Umea"       : [code: "SE-UME", region: "NORD", size: "medium"],
    "Uppsala"    : [code: "SE-UPP", region: "NORD", size: "large"],
    "Visby"      : [code: "SE-VIS", region: "NORD", size: "medium"],
    // Switzerland
    "Aarau"      : [code: "CH-AAR", region: "ALPS", size: "large"],
    "Baden"      : [code: "CH-BAD", region: "ALPS", size: "small"],
    "Basel"      : [code: "CH-BAS", region: "ALPS", size: "medium"],
    "Bern"       : [code: "CH-BER", region: "ALPS", size: "medium"],
    "Biel"       : [code: "CH-BIE", region: "ALPS", size: "medium"],
    "Chur"       : [code: "CH-CHU", region: "ALPS", size: "small"],
    "Geneva"     : [code: "CH-GEN", region: "ALPS", size: "small"],
    "Lausanne"   : [code: "CH-LAU", region: "ALPS", size: "small"],
    "Lugano"     : [code: "CH-LUG", region: "ALPS", size: "large"],
    "Luzern"     : [code: "CH-LUZ", region: "ALPS", size: "small"],
    "Olten"      : [code: "CH-OLT", region: "ALPS", size: "large"],
    "Sion"       : [code: "CH-SIO", region: "ALPS", size: "small"],
    "Thun"       : [code: "CH-THU", region: "ALPS", size: "large"],
    "Zug"        : [code: "CH-ZUG", region: "ALPS", size: "medium"],
    "Zurich"     : [code: "CH-ZUR", region: "ALPS", size: "medium"],
]

// =============================================================================
//  2. Regions: project, time zone, who is asked, who stands by at night
// =============================================================================

def regions = [
    ALPS : [project: "RALP", zone: "Europe/Vienna", lead: "region.alps@example.com", night: "night.mid@example.com"],
    EAST : [project: "REAS", zone: "Europe/Warsaw", lead: "region.east@example.com", night: "night.mid@example.com"],
    LOW  : [project: "RLOW", zone: "Europe/Brussels", lead: "region.low@example.com", night: "night.west@example.com"],
    MID  : [project: "RMID", zone: "Europe/Berlin", lead: "region.mid@example.com", night: "night.mid@example.com"],
    NORD : [project: "RNOR", zone: "Europe/Stockholm", lead: "region.north@example.com", night: "night.north@example.com"],
    SOUTH: [project: "RSOU", zone: "Europe/Rome", lead: "region.south@example.com", night: "night.west@example.com"],
    WEST : [project: "RWES", zone: "Europe/Paris", lead: "region.west@example.com", night: "night.west@example.com"]
]
def unknownSite = [code: "XX-000", region: "MID", size: "small"]

// =============================================================================
//  3. Kinds of faults: type, component, hours until somebody has to be there
// =============================================================================

def kinds = [
    "Till"        : [type: "Fault", component: "Point of sale", hours: 2],
    "Card reader" : [type: "Fault", component: "Point of sale", hours: 2],
    "Scale"       : [type: "Fault", component: "Point of sale", hours: 8],
    "Freezer"     : [type: "Incident", component: "Cooling", hours: 1],
    "Cold counter": [type: "Incident", component: "Cooling", hours: 1],
    "Door"        : [type: "Fault", component: "Building", hours: 4],
    "Lights"      : [type: "Fault", component: "Building", hours: 24],
    "Network"     : [type: "Incident", component: "Network", hours: 2],
    "Telephone"   : [type: "Fault", component: "Network", hours: 24],
    "Order"       : [type: "Request", component: "Supplies", hours: 72]
]
def otherKind = [type: "Request", component: "Other", hours: 48]

def statuses = [
    "Reported"    : "Open",
    "Called back" : "Open",
    "Travelling"  : "In Progress",
    "Working"     : "In Progress",
    "Parts missing": "Waiting",
    "Repaired"    : "Resolved",
    "Confirmed"   : "Closed"
]

// =============================================================================
//  4. Helpers
// =============================================================================

// "LYON 2", "Lyon (centre)" and "lyon" all mean Lyon.
def siteOf = { String written ->
    def plain = java.text.Normalizer.normalize(written ?: "", java.text.Normalizer.Form.NFD).replaceAll(/\p{M}/, "")
    def name = plain.replaceAll(/\(.*?\)|\d+/, "").trim().toLowerCase().capitalize()
    sites.containsKey(name) ? [name: name] + sites[name] : [name: written ?: "unknown"] + unknownSite
}

def isNight = { ZoneId zone ->
    def now = ZonedDateTime.now(zone)
    now.dayOfWeek == DayOfWeek.SUNDAY || now.toLocalTime().isBefore(LocalTime.of(7, 0)) || now.toLocalTime().isAfter(LocalTime.of(21, 0))
}

def person = { String mail -> mail ? nodeHelper.getUserByEmail(mail) : null }

// Small shops wait longer, large ones have somebody at hand.
def hoursFor = { kind, site ->
    switch (site.size) {
        case "large":
            return Math.max(1, kind.hours.intdiv(2))
        case "small":
            return kind.hours * 2
        default:
            return kind.hours
    }
}

// =============================================================================
//  5. Where
// =============================================================================

def site = siteOf(replica.customFields."Shop"?.value as String)
def region = regions[site.region]
def kind = kinds[replica.customFields."What"?.value?.value] ?: otherKind
def zone = ZoneId.of(region.zone)

if (firstSync) {
    issue.projectKey = region.project
    issue.typeName   = nodeHelper.getIssueType(kind.type, region.project)?.name ?: "Fault"
    issue.reporter   = person(replica.reporter?.email) ?: person("shops@example.com")

    def reported = (replica.created ?: new Date()).toInstant()
    issue.due = Date.from(reported.plusSeconds(hoursFor(kind, site) * 3600L))

    if (kind.hours <= 2 && isNight(zone)) {
        issue.assignee = person(region.night)
    } else {
        issue.assignee = person(region.lead)
    }
}

// =============================================================================
//  6. What
// =============================================================================

issue.summary     = "${site.code} ${site.name}: ${replica.summary ?: 'no title'}".toString().take(254)
issue.description = replica.description
issue.priority    = nodeHelper.getPriority(kind.hours <= 2 ? "Critical" : kind.hours <= 8 ? "Major" : "Minor")
issue.labels      = ([site.region.toLowerCase(), site.size] + (replica.labels?.collect { it.label } ?: [])).unique().collect { nodeHelper.getLabel(it) }

def project = nodeHelper.getProject(region.project)
def component = nodeHelper.getComponent(kind.component, project) ?: nodeHelper.createComponent(issue, kind.component, null, null, "PROJECT_DEFAULT")
issue.components = [component]

issue.customFields."Shop".value      = site.name
issue.customFields."Shop Code".value = site.code
issue.customFields."Region".value    = nodeHelper.getOption(issue, "Region", site.region)
issue.customFields."Device".value    = replica.customFields."Device"?.value
issue.customFields."Ticket".value    = replica.key

if (site.code == unknownSite.code) {
    log.warn("The shop '${site.name}' of ${replica.key} is not in the directory")
}

// =============================================================================
//  7. Conversation and files
// =============================================================================

issue.comments = commentHelper.mergeComments(issue, replica) { comment ->
    comment.executor = person(comment.author?.email)
    comment
}
issue.attachments = attachmentHelper.mergeAttachments(issue, replica)

// =============================================================================
//  8. Status
// =============================================================================

def wanted = statuses[replica.status?.name] ?: "Open"
if (wanted != issue.status?.name) {
    issue.setStatus(wanted)
}
if (wanted in ["Resolved", "Closed"]) {
    issue.resolution = nodeHelper.getResolution(replica.resolution?.name ?: "Done") ?: nodeHelper.getResolution("Done")
}
