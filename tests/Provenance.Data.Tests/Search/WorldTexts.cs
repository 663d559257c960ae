using System.Text.Json.Nodes;
using Provenance.Data.Writers;

namespace Provenance.Data.Tests.Search;

/// <summary>Invented texts in seventeen scripts, with the traps that each has for a search, and names in some of them.</summary>
internal static class WorldTexts
{
    public static IReadOnlyList<(string Key, string Title, string Text)> Documents { get; } =
    [
        ("ja-bus", "速報", "ガザ市でバスが爆発した。"),
        ("ja-other", "取引", "カ サ 取引"),
        ("ja-haha", "ハハ", "母はハハハと笑い、ハハと言った。国は東京都の府中で決めた。"),
        ("zh", "国家统计局公布数据", "国家统计局星期三公布，10月份全国居民消费价格同比上涨2.4%，低于预期。统计局负责人说，中国的物价总体稳定。"),
        ("zh-hant", "選舉結果", "中央選舉委員會宣布，投票率為67.5%，在野黨要求重新計票。選舉、結果"),
        ("th", "ข่าวด่วน", "กรุงเทพมหานคร นายกรัฐมนตรีกล่าวว่ามีผู้บาดเจ็บ ๓๕ คน ที่โรงพยาบาล"),
        ("km", "ព័ត៌មាន", "រដ្ឋមន្ត្រីក្រសួងសុខាភិបាលបានថ្លែងថា មានអ្នករងរបួស 12 នាក់ នៅភ្នំពេញ។"),
        ("my", "သတင်း", "ရန်ကုန်မြို့တွင် လူ ၇ ဦး ဒဏ်ရာရသည်ဟု ဝန်ကြီးက ပြောသည်။"),
        ("ko", "속보", "국가 회의"),
        ("ko-more", "한국은행 금리", "한국은행이 기준금리를 3.5%로 유지한다고 밝혔다. 구청은 국제 회의를 열었다."),
        ("ru-yo", "Новости", "Королёв выступил"),
        ("ru-i", "Опечатка", "кофеиня"),
        ("ru-j", "Город", "кофейня"),
        ("ru-more", "Заявление министерства", "Министерство сообщило, что ещё 1 200 человек эвакуированы; «Мы ждём», — сказал Фёдоров. Замо\u0301к закрыт."),
        ("uk", "Заява", "Президент Зеленський зустрівся з делегацією у Києві. Об’єднання під’їхало, їжа є."),
        ("el", "Κυκλοφορία", "Η οδός έκλεισε"),
        ("el-more", "Πληθωρισμός", "Ο πληθωρισμός έφτασε το 3,1 %, είπε η ΕΛΣΤΑΤ. Οι οδοί της Αθήνας άνοιξαν ξανά· ΟΔΟΣ ΕΡΜΟΥ."),
        ("ar", "الأمم المتحدة", "مجلس الأمن اجتمع"),
        ("ar-more", "بيان", "أعلنت وزارة الصحة أنّ عدد المصابين بلغ ١٢٠، وقالَ المتحدّثُ إنّ الإصابات في ازدياد من يوم الثلاثاء. كـتاب"),
        ("fa", "خبر", "سخنگوی وزارت بهداشت ایران گفت ۳۵ نفر در کرمان زخمی شدند و می‌خواهیم کمک کنیم."),
        ("ur", "خبریں", "وزیر اعظم نے کہا کہ پاکستان میں مہنگائی کی شرح کم ہوئی ہے۔"),
        ("he", "מבזק", "צה״ל הודיע כי ראש הממשלה נפגש עם ג׳ורג׳ במשרדו. שָׁלוֹם אמר דובר צה\"ל."),
        ("hi", "समाचार", "देश ने कहा"),
        ("hi-other", "शहर", "द शहर"),
        ("hi-more", "महँगाई", "रिज़र्व बैंक ने कहा कि महंगाई दर ४.८ प्रतिशत रही। फ़ौज और फौज, हिंदी में।"),
        ("bn", "সংবাদ", "বাংলাদেশ ব্যাংক জানিয়েছে মূল্যস্ফীতি ৯.৫ শতাংশে দাঁড়িয়েছে। ঢাকায় বৃষ্টি।"),
        ("ta", "செய்தி", "தமிழ்நாடு அரசு 25 பேர் காயமடைந்ததாக அறிவித்தது. தமிழர்கள் கூடினர்."),
        ("hy", "Նորություններ", "Երևանում վարչապետը հայտարարեց, որ ընտրություններին մասնակցել է 58 տոկոսը։"),
        ("ka", "ამბები", "თბილისში პრემიერ-მინისტრმა განაცხადა, რომ ინფლაცია 1.2 პროცენტია."),
        ("am", "ዜና", "በአዲስ አበባ የጤና ሚኒስቴር ሰባት ሰዎች መታመማቸውን አስታወቀ።"),
        ("vi", "Tin nhanh", "Thủ tướng Đặng Văn Hải nói lạm phát giảm còn 3,2% tại Hà Nội; ông Nguyễn phản đối."),
        ("pl", "Wiadomości", "Prezydent Łodzi ogłosił, że Łódź otrzyma 40 mln zł. Zażółć gęślą jaźń."),
        ("tr", "Haberler", "İstanbul'da ve DIYARBAKIR'da sağlık bakanı açıkladı; Iğdır'a yardım gitti."),
        ("de", "Straßen gesperrt", "Die Straße nach Gießen ist gesperrt, STRASSE frei ab 6 Uhr. Fußgänger grüßen die U.S. Army & NATO."),
        ("en-us", "U.S. says", "The U.S. and US officials said they co\u00ADoperate; O'Brien, O’Brien and Oʼbrien of AT&T disagree with us."),
        ("en-wide", "ＮＡＴＯ　ｓｕｍｍｉｔ", "ＮＡＴＯ leaders met; “no” and „nein“ — Zoe\u0308 and Zoë, ﬁnance and finance, 1,200 and 3.5."),
    ];

    public static IReadOnlyList<string> Names { get; } =
    [
        "Володимир Зеленський", "Volodymyr Zelenskyy", "Фёдор Соколов", "Łukasz Wójcik", "Đặng Văn Hải", "Γιώργος Παπαδόπουλος",
        "وزير الخارجية", "Kyiv Post", "共同通信社", "ゼレンスキー大統領", "Sinéad O’Brien", "ראש הממשלה", "हिन्दी समाचार", "한국은행", "U.S. Army",
        "Jürgen Groß", "Zoe\u0308 Martin",
    ];

    /// <summary>A corpus with these documents, and the names as those of persons.</summary>
    public static JsonNode Corpus() => new JsonObject
    {
        ["meta"] = new JsonObject { ["key"] = "words", ["title"] = "Words of other scripts" },
        ["sources"] = new JsonArray(
        [
            new JsonObject { ["id"] = "wo", ["type"] = "ORGANISATION", ["kind"] = "OUTLET", ["name"] = "Word Post" },
            .. Names.Select((name, place) =>
                new JsonObject { ["id"] = $"wo-n{place}", ["type"] = "PERSON", ["kind"] = "HEAD_OF_STATE", ["name"] = name }),
        ]),
        ["documents"] = new JsonArray(
        [
            .. Documents.Select(document => new JsonObject
            {
                ["id"] = $"wo-{document.Key}", ["kind"] = "ARTICLE", ["held"] = true, ["publisher"] = "wo",
                ["title"] = document.Title, ["text"] = document.Text,
            }),
        ]),
    };

    /// <summary>A store with that corpus.</summary>
    public static async Task<TemporaryStore> CreateStoreAsync()
    {
        var store = await TemporaryStore.CreateAsync();
        Assert.Empty((await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), Corpus())).Errors);
        return store;
    }
}
