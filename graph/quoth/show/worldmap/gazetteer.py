"""Where countries, U.S. states and provinces of large countries lie, good for a small map.

A point within each, in whole degrees of latitude and longitude. Source: the names are those that extraction knows as places (states,
provinces, and members of the United Nations, as news calls them); the points are our own, read off as the rough middle of each and rounded.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_POINTS = """
afghanistan 33 66|albania 41 20|algeria 28 3|angola -12 18|argentina -34 -64|armenia 40 45|australia -25 134|austria 47 14
azerbaijan 40 48|bahrain 26 51|bangladesh 24 90|belarus 53 28|belgium 51 4|benin 9 2|bolivia -17 -65|bosnia 44 18
botswana -22 24|brazil -10 -53|britain 54 -2|united kingdom 54 -2|england 52 -1|scotland 57 -4|wales 52 -4|northern ireland 55 -7
bulgaria 43 25|burundi -3 30|cambodia 13 105|cameroon 6 12|canada 60 -100|chile -33 -71|china 35 104|colombia 4 -73
congo -3 23|costa rica 10 -84|croatia 45 16|cuba 22 -79|cyprus 35 33|denmark 56 10|ecuador -2 -78|egypt 27 30
el salvador 14 -89|eritrea 15 39|estonia 59 26|fiji -18 178|finland 64 26|france 47 2|gabon -1 12|gambia 13 -15|gaza 31 34
germany 51 10|ghana 8 -1|greece 39 22|guatemala 15 -90|guinea 11 -10|haiti 19 -72|hong kong 22 114|hungary 47 19|iceland 65 -18
india 22 79|indonesia -2 118|iran 32 53|iraq 33 44|ireland 53 -8|israel 31 35|italy 43 12|jamaica 18 -77|japan 36 138|jordan 31 36
kazakhstan 48 67|kenya 0 38|kosovo 43 21|kuwait 29 48|kyrgyzstan 41 75|laos 18 104|latvia 57 25|lebanon 34 36|liberia 6 -9
libya 27 17|lithuania 55 24|luxembourg 50 6|madagascar -19 47|malawi -13 34|malaysia 3 102|mali 17 -4|malta 36 14|mauritania 20 -10
mauritius -20 57|mexico 23 -102|moldova 47 29|mongolia 46 105|montenegro 42 19|morocco 32 -6|mozambique -18 35|myanmar 21 96
namibia -22 17|nepal 28 84|netherlands 52 5|new zealand -41 174|nicaragua 13 -85|niger 17 8|nigeria 10 8|north korea 40 127
norway 62 10|oman 21 57|palestine 32 35|panama 9 -80|paraguay -23 -58|peru -9 -75|philippines 13 122|poland 52 19|portugal 39 -8
qatar 25 51|romania 46 25|russia 60 90|rwanda -2 30|saudi arabia 24 45|senegal 14 -14|serbia 44 21|sierra leone 8 -12|singapore 1 104
slovakia 49 20|slovenia 46 15|somalia 5 46|south africa -29 24|south korea 36 128|south sudan 7 30|spain 40 -4|sri lanka 7 81
sudan 15 30|sweden 62 15|switzerland 47 8|syria 35 38|taiwan 24 121|tajikistan 39 71|tanzania -6 35|thailand 15 101|togo 8 1
tunisia 34 9|turkey 39 35|uganda 1 32|ukraine 49 32|uruguay -33 -56|uzbekistan 41 64|venezuela 8 -66|vietnam 16 107|west bank 32 35
ethiopia 8 38|honduras 15 -86|pakistan 30 70
bahamas 24 -76|barbados 13 -60|belize 17 -89|bhutan 27 90|brunei 5 115|burkina faso 12 -2|cape verde 15 -24|central african republic 7 21
chad 15 19|comoros -12 43|czech republic 50 15|djibouti 12 43|dominican republic 19 -71|east timor -9 126|timor-leste -9 126
equatorial guinea 2 10|eswatini -27 31|greenland 72 -40|grenada 12 -62|guinea-bissau 12 -15|guyana 5 -59|ivory coast 8 -6|kiribati 1 173
lesotho -30 28|liechtenstein 47 10|maldives 4 73|marshall islands 7 171|north macedonia 42 22|papua new guinea -6 145|samoa -14 -172
seychelles -5 55|solomon islands -9 160|suriname 4 -56|tonga -21 -175|trinidad and tobago 10 -61|turkmenistan 39 59|tuvalu -8 179
vanuatu -16 167|western sahara 25 -13
yemen 15 48|zambia -14 28|zimbabwe -19 30|united states 39 -98
alabama 33 -87|alaska 64 -152|arizona 34 -112|arkansas 35 -92|california 37 -120|colorado 39 -106|connecticut 42 -73|delaware 39 -75
florida 28 -82|hawaii 20 -157|idaho 44 -115|illinois 40 -89|indiana 40 -86|iowa 42 -94|kansas 38 -98|kentucky 38 -85
louisiana 31 -92|maine 45 -69|maryland 39 -77|massachusetts 42 -72|michigan 44 -85|minnesota 46 -94|mississippi 33 -90|missouri 38 -92
montana 47 -110|nebraska 41 -100|nevada 39 -117|new hampshire 44 -72|new jersey 40 -75|new mexico 34 -106|new york 43 -75
north carolina 36 -79|north dakota 47 -100|ohio 40 -83|oklahoma 36 -97|oregon 44 -121|pennsylvania 41 -78|rhode island 42 -72
south carolina 34 -81|south dakota 44 -100|tennessee 36 -86|texas 31 -99|utah 39 -112|vermont 44 -73|virginia 38 -79|washington 47 -120
west virginia 39 -81|wisconsin 45 -90|wyoming 43 -108|puerto rico 18 -66|district of columbia 39 -77
andhra pradesh 16 80|arunachal pradesh 28 95|assam 26 93|bihar 26 85|chhattisgarh 21 82|goa 15 74|gujarat 23 72|haryana 29 76
himachal pradesh 32 77|jharkhand 24 85|karnataka 15 76|kerala 10 76|madhya pradesh 24 78|maharashtra 19 76|manipur 25 94
meghalaya 25 91|mizoram 23 93|nagaland 26 95|odisha 20 84|orissa 20 84|punjab 31 75|rajasthan 27 74|sikkim 27 88|tamil nadu 11 78
telangana 18 79|tripura 24 92|uttar pradesh 27 81|uttarakhand 30 79|west bengal 24 88|jammu and kashmir 34 75|ladakh 34 77
balochistan 28 65|khyber pakhtunkhwa 34 72|sindh 26 69
alberta 54 -115|british columbia 54 -125|manitoba 54 -97|new brunswick 47 -66|newfoundland 49 -56|nova scotia 45 -63|ontario 50 -86
prince edward island 46 -63|quebec 53 -71|saskatchewan 54 -106|nunavut 66 -95
new south wales -32 147|queensland -22 144|south australia -30 135|tasmania -42 147|western australia -26 122
anhui 32 117|fujian 26 118|gansu 38 102|guangdong 23 113|guangxi 24 109|guizhou 27 107|hainan 19 110|hebei 39 116|heilongjiang 48 128
henan 34 114|hubei 31 112|hunan 28 112|jiangsu 33 120|jiangxi 28 116|jilin 43 126|liaoning 41 123|qinghai 36 96|shaanxi 35 109
shandong 36 118|shanxi 37 112|sichuan 31 103|xinjiang 41 85|yunnan 25 101|zhejiang 29 120
bavaria 49 11|brandenburg 52 13|hesse 51 9|lower saxony 53 9|north rhine-westphalia 51 7|rhineland-palatinate 50 7|saarland 49 7
saxony 51 13|saxony-anhalt 52 12|thuringia 51 11
andalusia 37 -5|aragon 42 -1|asturias 43 -6|cantabria 43 -4|catalonia 42 2|extremadura 39 -6|galicia 43 -8|navarre 43 -2
abruzzo 42 14|calabria 39 16|campania 41 15|emilia-romagna 45 11|lazio 42 13|liguria 44 9|lombardy 46 10|piedmont 45 8|puglia 41 17
sardinia 40 9|sicily 38 14|tuscany 43 11|umbria 43 13|veneto 46 12
eastern cape -32 26|free state -29 27|gauteng -26 28|kwazulu-natal -29 31|limpopo -24 29|mpumalanga -26 30|northern cape -30 22
western cape -33 21
adamawa 9 12|akwa ibom 5 8|anambra 6 7|bauchi 10 10|bayelsa 5 6|benue 7 9|borno 12 13|ebonyi 6 8|enugu 6 7|gombe 10 11|jigawa 12 10
kaduna 10 8|kano 12 9|katsina 12 8|kebbi 12 4|kwara 9 5|nasarawa 9 8|ogun 7 3|ondo 7 5|osun 8 5|oyo 8 4|sokoto 13 5|taraba 8 11
yobe 12 12|zamfara 12 6
turkana 3 36|mandera 4 41|wajir 2 40|garissa 0 40|marsabit 3 38|kajiado -2 37
batangas 14 121|bulacan 15 121|cavite 14 121|leyte 11 125|negros occidental 10 123|palawan 10 119|pangasinan 16 120
"""


def _read() -> Mapping[str, tuple[float, float]]:
    found: dict[str, tuple[float, float]] = {}
    for entry in _POINTS.strip().replace("\n", "|").split("|"):
        name, latitude, longitude = entry.rsplit(" ", 2)
        found[name] = (float(latitude), float(longitude))
    return MappingProxyType(found)


POINTS = _read()
"""Latitude and longitude by name, in lower case. Georgia is not there: a country and a state share the name."""
