using System.Text.RegularExpressions;

namespace Provenance.Reading.Html;

/// <summary>Tells sections by their words, where the markup does not.</summary>
internal static partial class SectionWords
{
    private const int LongestLabel = 60;

    /// <summary>The kind of a paragraph; null if it reads like one of the article.</summary>
    public static ReadSectionKind? KindOf(Paragraph paragraph)
    {
        var text = paragraph.Text;
        if (AdvertisementLabel().IsMatch(text) || Appeal().IsMatch(text) || HasAdvertisingLink(paragraph))
        {
            return ReadSectionKind.Advertisement;
        }

        if ((ReadAlso().IsMatch(text) && (paragraph.LinkLength > 0 || text.Contains(':', StringComparison.Ordinal)))
            || ReadAlsoLabel().IsMatch(text))
        {
            return ReadSectionKind.ReadAlso;
        }

        if (paragraph.TimeLength >= text.Length * 9 / 10 || CookieNotice().IsMatch(text))
        {
            return ReadSectionKind.Furniture;
        }

        // A paragraph that is one link leads elsewhere; in a list it may be of the article.
        return text.Length > 15 && paragraph.LinkLength >= text.Length - 2
            && paragraph.Container.LocalName is "p" or "div" or "strong" && !NamesOrigin(text) && ElementKinds.HeadingLevel(paragraph.Container) == 0
            ? ReadSectionKind.ReadAlso
            : null;
    }

    /// <summary>The kind of a box that begins with these words; null if they are no label.</summary>
    public static ReadSectionKind? KindOfLabel(string words) =>
        CookieNotice().IsMatch(words) ? ReadSectionKind.Furniture
        : words.Length > LongestLabel ? null
        : AdvertisementLabel().IsMatch(words) ? ReadSectionKind.Advertisement
        : ReadAlsoLabel().IsMatch(words) ? ReadSectionKind.ReadAlso
        : CommentsLabel().IsMatch(words) ? ReadSectionKind.Comments
        : null;

    /// <summary>Whether a paragraph says where the article comes from: "Read more @ example.org".</summary>
    public static bool NamesOrigin(string text) => ReadMoreAt().IsMatch(text);

    private static bool HasAdvertisingLink(Paragraph paragraph) => paragraph.Links.Any(link =>
        link.GetAttribute("rel")?.Contains("sponsored", StringComparison.OrdinalIgnoreCase) == true
        || AdvertisingAddress().IsMatch(link.GetAttribute("href") ?? ""));

    [GeneratedRegex(@"\A\W*(?:advertisement|advertising|advert|ad|ads by \w+|sponsored(?: content| post)?|promoted(?: content)?"
        + @"|paid (?:content|post|partnership)|anzeige|werbung|publicité|publicidad|pubblicità|реклама|на правах рекламы|reklama"
        + @"|story continues below(?: advertisement)?|article continues below(?: advertisement)?|scroll to continue)\W*\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex AdvertisementLabel();

    [GeneratedRegex(@"\A\W*(?:download (?:our|the) (?:free )?(?:\w+ )?app\b|get (?:our|the) (?:free )?app\b|install our app"
        + @"|subscribe (?:to|now|today|for)\b|sign up (?:to|for|now)\b|join our (?:\w+ )?(?:channel|newsletter|telegram|whatsapp)"
        + @"|follow us on\b|support (?:our|independent) journalism|become a (?:member|subscriber)|click here\b|shop now|buy now"
        + @"|jetzt (?:abonnieren|testen|anmelden|herunterladen)|laden sie (?:unsere|die) app|abonnieren sie|folgen sie uns"
        + @"|подпис(?:ывайтесь|аться|ывайся)|скача(?:йте|ть) (?:наше )?приложение|читайте нас в|téléchargez notre|abonnez-vous"
        + @"|inscrivez-vous|descargue|suscríbete|suscríbase)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Appeal();

    private const string ReadAlsoWords = "read also|also read|also see|read more|read next|read this next|see also|see more"
        + "|related(?: stories| articles| news| reading| content)?|more on this(?: story)?|more stories|more from [\\w ]{1,30}"
        + "|don['’]t miss|recommended(?: for you| reading)?|you may also like|you might also like|most (?:read|popular|commented)"
        + "|trending(?: now)?|what['’]s hot|further reading|in pictures|watch(?: now)?|listen"
        + "|lesen sie auch|lesen sie mehr|lesen sie dazu|mehr zum thema"
        + "|auch interessant|siehe auch|meistgelesen|das könnte sie (?:auch )?interessieren|читайте также|читать также"
        + "|читайте ещ[её]|смотрите также|по теме|материалы по теме|главное за день|читайте також|читайте теж"
        + "|lire aussi|à lire aussi|voir aussi"
        + "|sur le même sujet|lea también|lee también|te puede interesar|leggi anche|czytaj także|zobacz też|leia também|lees ook";

    [GeneratedRegex(@"\A\W*(?:" + ReadAlsoWords + @")(?!\s*(?:@|at\b))\s*[:|»>–—-]", RegexOptions.IgnoreCase)]
    private static partial Regex ReadAlso();

    [GeneratedRegex(@"\A\W*(?:" + ReadAlsoWords + @")\W*\z", RegexOptions.IgnoreCase)]
    private static partial Regex ReadAlsoLabel();

    [GeneratedRegex(@"\A\W*read more (?:@|at\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ReadMoreAt();

    [GeneratedRegex(@"\A\W*(?:(?:view |show |all )?(?:\d+ )?comments?(?: \(\d+\))?|leave a (?:reply|comment)"
        + @"|join the (?:discussion|conversation)"
        + @"|kommentare?(?: \(\d+\))?|комментари(?:и|ев)(?: \(\d+\))?|commentaires|comentarios)\W*\z", RegexOptions.IgnoreCase)]
    private static partial Regex CommentsLabel();

    [GeneratedRegex(@"\A\W*(?:we (?:use|value|care about) (?:cookies|your privacy)\b|this (?:site|website) uses cookies|cookies\W*\z"
        + @"|wir (?:verwenden|nutzen) cookies|diese (?:seite|website) verwendet cookies"
        + @"|мы используем (?:файлы )?cookie|nous utilisons des cookies)",
        RegexOptions.IgnoreCase)]
    private static partial Regex CookieNotice();

    [GeneratedRegex(@"doubleclick\.|googlesyndication|googleadservices|outbrain\.|taboola\.|mgid\.com|revcontent|adclick|/aclk\?"
        + @"|[?&]utm_medium=(?:cpc|paid|display|native)|\bads?\.[\w-]+\.", RegexOptions.IgnoreCase)]
    private static partial Regex AdvertisingAddress();
}
