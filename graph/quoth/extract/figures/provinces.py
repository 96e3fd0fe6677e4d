"""Provinces and states of large countries, so that they are places whatever the recogniser takes them for.

Source: the first-level divisions in ISO 3166-2 of India, Pakistan, Canada, Australia, China, Germany, Spain, Italy, South Africa, Nigeria,
Kenya and the Philippines, without names that are also common words or persons ("Delta", "Victoria", "Hamburg" the town stays a town).
"""

from __future__ import annotations

PROVINCES_OF = {
    "India": (
        "Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala"
        "|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Orissa|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana"
        "|Tripura|Uttar Pradesh|Uttarakhand|West Bengal|Jammu and Kashmir|Ladakh"
    ),
    "Pakistan": ("Balochistan|Khyber Pakhtunkhwa|Sindh"),
    "Canada": (
        "Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Prince Edward Island|Quebec|Saskatchewan"
        "|Nunavut"
    ),
    "Australia": ("New South Wales|Queensland|South Australia|Tasmania|Western Australia"),
    "China": (
        "Anhui|Fujian|Gansu|Guangdong|Guangxi|Guizhou|Hainan|Hebei|Heilongjiang|Henan|Hubei|Hunan|Jiangsu|Jiangxi|Jilin|Liaoning|Qinghai"
        "|Shaanxi|Shandong|Shanxi|Sichuan|Xinjiang|Yunnan|Zhejiang"
    ),
    "Germany": (
        "Bavaria|Brandenburg|Hesse|Lower Saxony|North Rhine-Westphalia|Rhineland-Palatinate|Saarland|Saxony|Saxony-Anhalt|Thuringia"
    ),
    "Spain": ("Andalusia|Aragon|Asturias|Cantabria|Catalonia|Extremadura|Galicia|Navarre"),
    "Italy": (
        "Abruzzo|Calabria|Campania|Emilia-Romagna|Lazio|Liguria|Lombardy|Piedmont|Puglia|Sardinia|Sicily|Tuscany|Umbria|Veneto"
    ),
    "South Africa": ("Eastern Cape|Free State|Gauteng|KwaZulu-Natal|Limpopo|Mpumalanga|Northern Cape|Western Cape"),
    "Nigeria": (
        "Adamawa|Akwa Ibom|Anambra|Bauchi|Bayelsa|Benue|Borno|Ebonyi|Enugu|Gombe|Jigawa|Kaduna|Kano|Katsina|Kebbi|Kwara|Nasarawa|Ogun"
        "|Ondo|Osun|Oyo|Sokoto|Taraba|Yobe|Zamfara"
    ),
    "Kenya": ("Turkana|Mandera|Wajir|Garissa|Marsabit|Kajiado"),
    "Philippines": ("Batangas|Bulacan|Cavite|Leyte|Negros Occidental|Palawan|Pangasinan"),
}
PROVINCES = frozenset(name for names in PROVINCES_OF.values() for name in names.split("|"))
