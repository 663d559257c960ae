using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Provenance.Pages;
using Provenance.Pages.Asking;
using Provenance.Pictures.Chains;
using Provenance.Pictures.Drawing;
using Provenance.Pictures.Figures;
using Provenance.Pictures.Networks;
using Provenance.Pictures.Series;

namespace Provenance.Pictures.Serving;

/// <summary>A sort of picture: of which records, under which name, and how it is drawn.</summary>
/// <param name="Record">What sort of record it is of: "claim".</param>
/// <param name="Folder">What the addresses of the records begin with: <c>/claims/</c>.</param>
/// <param name="Name">Its own name: <c>chain</c>.</param>
/// <param name="DrawAsync">Asks for the record with a key, and draws what was answered at a moment.</param>
internal sealed record PictureKind(
    string Record,
    string Folder,
    string Name,
    Func<PageVisit, string, DateTimeOffset, Task<DrawnPicture>> DrawAsync)
{
    /// <summary>All sorts; the first of those of a record is the one that others embed.</summary>
    public static IReadOnlyList<PictureKind> All { get; } =
    [
        Of<ChainData, ChainClaim>(
            "claim", PageAddress.Claims, PageAddress.Chain, nameof(ChainPicture),
            ChainJson.Default.GraphQLAnswerChainData, data => data.Claim, ChainPicture.Draw),
        Of<FiguresData, FiguresQuestion>(
            "question", PageAddress.Questions, PageAddress.Figures, nameof(FiguresPicture),
            FiguresJson.Default.GraphQLAnswerFiguresData, data => data.Question, FiguresPicture.Draw),
        Of<NetworkData, NetworkSource>(
            "source", PageAddress.Sources, PageAddress.Network, nameof(NetworkPicture),
            NetworkJson.Default.GraphQLAnswerNetworkData, data => data.Source, NetworkPicture.Draw),
        Of<SeriesData, SeriesSource>(
            "source", PageAddress.Sources, PageAddress.Series, nameof(SeriesPicture),
            SeriesJson.Default.GraphQLAnswerSeriesData, data => data.Source, SeriesPicture.Draw),
    ];

    /// <summary>Whether it is the one that others embed.</summary>
    public bool IsEmbedded => All.First(kind => kind.Folder == Folder) == this;

    /// <summary>The key that an address has between this sort's folder and an ending. "." and "..", which no address can
    /// have between slashes, are in the parameter <c>key</c> and "-" in their place.</summary>
    /// <param name="visit">The reader's request.</param>
    /// <param name="before">What comes before the folder: <c>/embed</c>.</param>
    /// <param name="end">The ending.</param>
    public string KeyOf(PageVisit visit, string before, string end) =>
        visit.Key(before + Folder, end) is var key && key == PageAddress.NoKey ? visit.Parameter("key") ?? key : key;

    private static PictureKind Of<TData, TRecord>(
        string record,
        string folder,
        string name,
        string operation,
        JsonTypeInfo<GraphQLAnswer<TData>> type,
        Func<TData, TRecord?> recordOf,
        Func<TRecord, DateTimeOffset, Picture> draw)
        where TData : class
        where TRecord : class => new(record, folder, name, async (visit, key, moment) =>
    {
        var asked = await visit.AskAsync(PictureOperations.Named(operation), type, new JsonObject { ["key"] = key });
        return new(asked.Data is { } data && recordOf(data) is { } found ? draw(found, moment) : null, asked);
    });
}
