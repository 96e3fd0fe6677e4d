"""The names of countries. Source: the member states of the United Nations, and what news calls a country beside them."""

from __future__ import annotations

COUNTRIES = frozenset(
    (
        "Afghanistan|Albania|Algeria|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Benin|Bolivia"
        "|Bosnia|Botswana|Brazil|Britain|Bulgaria|Burundi|Cambodia|Cameroon|Canada|Chile|China|Colombia|Congo|Costa Rica"
        "|Croatia|Cuba|Cyprus"
        "|Denmark|Ecuador|Egypt|El Salvador|England|Eritrea|Estonia|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Gaza|Germany|Ghana|Greece"
        "|Guatemala|Guinea|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Jamaica|Japan|Jordan|Kazakhstan"
        "|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Liberia|Libya|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Mali|Malta"
        "|Mauritania|Mauritius|Mexico|Moldova|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New"
        " Zealand|Nicaragua"
        "|Niger|Nigeria|North Korea|Norway|Oman|Pakistan|Palestine|Panama|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia"
        "|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Korea|South Sudan"
        "|Spain|Sri Lanka|Sudan|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tunisia|Turkey|Uganda|Ukraine|Uruguay"
        "|Uzbekistan|Venezuela|Vietnam|Wales|West Bank|Yemen|Zambia|Zimbabwe|United States|United Kingdom|Northern Ireland|Hong Kong"
        "|Guinea-Bissau|Equatorial Guinea|Papua New Guinea|Burkina Faso|Ivory Coast|Chad|Lesotho|Eswatini|Djibouti|Comoros|Seychelles"
        "|Central African Republic|Cape Verde|Czech Republic|Dominican Republic|North Macedonia|Liechtenstein|Turkmenistan|Bhutan|Brunei"
        "|Maldives|Timor-Leste|East Timor|Bahamas|Barbados|Belize|Grenada|Guyana|Suriname|Trinidad and Tobago|Samoa|Tonga|Tuvalu|Kiribati"
        "|Vanuatu|Solomon Islands|Marshall Islands|Greenland|Puerto Rico|Western Sahara"
    ).split("|")
)
