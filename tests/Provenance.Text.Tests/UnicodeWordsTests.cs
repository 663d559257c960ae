using System.Globalization;
using ICU4N.Text;

namespace Provenance.Text.Tests;

/// <summary>Words begin and end where ICU, which follows UAX #29, says so, but for the changes that searching needs.</summary>
public sealed class UnicodeWordsTests
{
    [Theory]
    [InlineData("Losses rose from 1,200.5 to 3,400 (11th Corps); café, naïve — “no”… 50% of G7.")]
    [InlineData("Королёв выступил в Москве: 12 тыс. человек, сообщил ТАСС.")]
    [InlineData("Η οδός έκλεισε, είπε η αστυνομία — 25 άτομα.")]
    [InlineData("مجلس الأمن اجتمع، وقال: «لا» في ٢٠٢٥.")]
    [InlineData("ראש הממשלה אמר: „לא“, 35 איש.")]
    [InlineData("देश ने कहा कि 12 लोग, हिंदी में।")]
    [InlineData("বাংলাদেশে ১২ জন আহত।")]
    [InlineData("தமிழ்நாட்டில் 5 பேர் காயம்.")]
    [InlineData("국가 회의에서 세 명이 말했다, 3 개.")]
    [InlineData("Երևանում 7 մարդ, ասել է նախարարը։")]
    [InlineData("თბილისში 9 ადამიანი დაშავდა.")]
    [InlineData("በአዲስ አበባ 4 ሰዎች፣ ተናገሩ።")]
    [InlineData("Đặng Văn Lâm ở Hà Nội; co\u00ADoperate, e\u0301te\u0301.")]
    public void Words_stand_where_icu_finds_them(string text)
    {
        var breaks = BreakIterator.GetWordInstance(CultureInfo.InvariantCulture);
        breaks.SetText(text);
        List<string> expected = [];
        for (int start = breaks.First(), end = breaks.Next(); end != BreakIterator.Done; start = end, end = breaks.Next())
        {
            if (text[start..end].Any(char.IsLetterOrDigit))
            {
                expected.Add(text[start..end]);
            }
        }

        Assert.Equal(expected, Words.Of(text).Select(word => text[word.Start..word.End]));
    }
}
