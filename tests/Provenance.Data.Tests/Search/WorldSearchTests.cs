using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Search;
using Provenance.Data.Tests.Readers;

namespace Provenance.Data.Tests.Search;

/// <summary>What a search finds in texts of any script, and what it does not.</summary>
public sealed class WorldSearchTests(WorldStore world) : IClassFixture<WorldStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("infacja Lodz", null)]
    [InlineData("mieszkancy", null)]
    [InlineData("wiadmosci", "wiadomosci")]
    [InlineData("министрество сообщило", "министерство сообщило")]
    [InlineData("πληθωρισμος αστυνμια", null)]
    [InlineData("πληθωρισμμος", "πληθωρισμος")]
    [InlineData("東京都知事", null)]
    [InlineData("wiadomosci", null)]
    public async Task A_text_that_finds_nothing_is_suggested_in_another_spelling(string text, string? expected)
    {
        var results = await world.Store.Get<SearchReader>().SearchAsync(
            text, SearchCondition.None, PageRequests.First(100, PageOrder.Rank), SearchExtras.All, Cancellation);

        Assert.Equal(expected, results.Suggestion);
    }

    [Theory]
    [InlineData("ガザ", "ja-bus", "[ガザ]市でバスが爆発した。")]
    [InlineData("ｶﾞｻﾞ", "ja-bus", "[ガザ]市でバスが爆発した。")]
    [InlineData("爆発", "ja-bus", "ガザ市でバスが[爆発]した。")]
    [InlineData("国", "zh ja-haha", null)]
    [InlineData("家统计", "zh", "国[家统计]局星期三公布，10月份全国居民消费价格同比上…")]
    [InlineData("統計", "", null)]
    [InlineData("選舉結果", "zh-hant", "[選舉結果]")]
    [InlineData("举结", "", null)]
    [InlineData("東京都", "ja-haha", null)]
    [InlineData("京府", "", null)]
    [InlineData("มหานคร", "th", null)]
    [InlineData("35 คน", "th", null)]
    [InlineData("구", "ko-more", null)]
    [InlineData("국", "ko-more ko", null)]
    [InlineData("국가", "ko", "[국가] 회의")]
    [InlineData("Королев", "ru-yo", "[Королёв] выступил")]
    [InlineData("кофейня", "ru-j", "[кофейня]")]
    [InlineData("замок", "ru-more", null)]
    [InlineData("оδος", "", null)]
    [InlineData("οδος", "el el-more", null)]
    [InlineData("الأمن", "ar", "مجلس [الأمن] اجتمع")]
    [InlineData("الامن", "ar", "مجلس [الأمن] اجتمع")]
    [InlineData("من", "ar-more", null)]
    [InlineData("المتحدث", "ar-more", null)]
    [InlineData("كتاب", "ar-more", null)]
    [InlineData("ايران كرمان", "fa", null)]
    [InlineData("میخواهیم", "fa", null)]
    [InlineData("صهل", "", null)]
    [InlineData("צהל", "he", null)]
    [InlineData("שלום", "he", null)]
    [InlineData("ג'ורג'", "he", null)]
    [InlineData("देश", "hi", "[देश] ने कहा")]
    [InlineData("रिजर्व", "hi-more", null)]
    [InlineData("महंगाई", "hi-more", null)]
    [InlineData("Dang Van", "vi n4", null)]
    [InlineData("Lodz", "pl", null)]
    [InlineData("ISTANBUL", "tr", null)]
    [InlineData("diyarbakır", "tr", null)]
    [InlineData("strasse giessen", "de", null)]
    [InlineData("US army and NATO", "de", null)]
    [InlineData("U.S.A", "", null)]
    [InlineData("cooperate", "en-us", null)]
    [InlineData("O`Brien of AT and T", "en-us", null)]
    [InlineData("nato summit", "en-wide", "[ＮＡＴＯ]　[ｓｕｍｍｉｔ]")]
    [InlineData("Zoë Martin", "n16", null)]
    [InlineData("finance 3.5", "en-wide", null)]
    [InlineData("3.5", "ko-more en-wide", null)]
    [InlineData("Зеленьский Володимир", "n0 n1", null)]
    [InlineData("Kiev Post", "n7", null)]
    [InlineData("Zelenskiy", "n0 n1", null)]
    public async Task A_search_finds_what_a_reader_would(string text, string expected, string? snippet)
    {
        var results = await world.Store.Get<SearchReader>().SearchAsync(
            text, SearchCondition.None, PageRequests.First(100, PageOrder.Rank), SearchExtras.All, Cancellation);
        await using var context = await world.Store.Contexts.CreateDbContextAsync(Cancellation);
        var keys = (await context.Documents.ToListAsync(Cancellation)).ToDictionary(row => (SearchKind.Document, row.Id.Value), row => row.Key)
            .Concat((await context.Sources.ToListAsync(Cancellation)).ToDictionary(row => (SearchKind.Source, row.Id.Value), row => row.Key))
            .ToDictionary();

        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            results.Page.Edges.Select(edge => keys[(edge.Node.Kind, edge.Node.Number)]["wo-".Length..]).Order());
        if (snippet is not null)
        {
            Assert.Equal(snippet, string.Concat(
                results.Page.Edges[0].Node.Snippet.Select(part => part.Matches ? $"[{part.Text}]" : part.Text)));
        }
    }
}
