using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Claims;
using static Provenance.Corpora.CorpusJson;

namespace Provenance.Corpora.Synthesis;

/// <summary>
/// Makes corpora of a realistic shape in JSON Lines: the same bytes for the same options on every machine, and in
/// memory that does not grow with their size. Articles of one to three sentences cite each other, officials, agencies,
/// anonymous sources and nobody in particular; stories of news agencies are reprinted, figures change on their way,
/// outlets withdraw, and a few articles cite each other in circles.
/// </summary>
/// <remarks>The sources that an article cites are mostly drawn from a sample of earlier citations, so a source is more
/// likely to be cited the more often it was cited before: cumulative advantage (Price 1976), by which the number of
/// citations of a statement follows a power law.</remarks>
public sealed class SyntheticCorpus
{
    /// <summary>The longest intended chain of citations, 12; loops are longer.</summary>
    public const int MaxDepth = 12;

    private const int RecentSize = 64;
    private const int DocumentsPerDay = 400;

    private readonly SyntheticCorpusOptions _options;
    private readonly SplitMix64 _random;
    private readonly SyntheticSources _sources;
    private readonly ReservoirSample<Citable> _statements;
    private readonly ReservoirSample<Citable> _cited;
    private readonly Queue<Citable> _recent = [];
    private readonly List<SyntheticArticle> _written = [];
    private int _documents;
    private int _stories;
    private int _carriers;
    private int _anonymous;
    private int _unspecified;
    private string? _lastAnonymous;
    private int _citations;

    private SyntheticCorpus(SyntheticCorpusOptions options)
    {
        (_options, _random, _sources) = (options, new(options.Seed), new(options.Citations));
        (_statements, _cited) = (new(_random), new(_random));
    }

    private int Remaining => _options.Citations - _citations;

    /// <summary>The lines of the corpus, without line feeds.</summary>
    public static IEnumerable<string> Lines(SyntheticCorpusOptions options)
    {
        if (options.Broken().FirstOrDefault() is { } broken)
        {
            throw new ArgumentOutOfRangeException(nameof(options), broken);
        }

        return new SyntheticCorpus(options).Lines();
    }

    private IEnumerable<string> Lines()
    {
        yield return Line(CorpusLineKind.Meta, Object(("meta", Object(
            ("key", $"synthetic-{_options.Citations}-{_options.Seed}"),
            ("title", $"Synthetic corpus of {_options.Citations} citations, seed {_options.Seed}"),
            ("synthetic", true)))));
        foreach (var line in _sources.Lines())
        {
            yield return line;
        }

        while (Remaining > 0)
        {
            WriteNext();
            foreach (var line in _written.SelectMany(article => article.Introductions())
                .Concat(_written.SelectMany(article => article.Passages())))
            {
                yield return line;
            }

            _written.Clear();
        }
    }

    private void WriteNext()
    {
        if (Remaining >= MaxDepth && (_documents == 0 || _random.Happens(1)))
        {
            Relay();
            return;
        }

        switch (_random.Below(1000))
        {
            case < 4 when Remaining >= 2:
                Loop();
                break;
            case < 8 when Remaining >= 2:
                Circle();
                break;
            case < 40 when Remaining >= 3:
                Reprint();
                break;
            case < 50 when _recent.Count > 0:
                Withdraw();
                break;
            default:
                Article();
                break;
        }
    }

    private void Article()
    {
        var article = Begin();
        for (var sentences = 1 + _random.Below(3); sentences > 0 && Remaining > 0; sentences--)
        {
            if (_statements.Items.Count == 0 || !_random.Happens(620) || !Cite(article, Draw()))
            {
                Ask(article);
            }
        }
    }

    /// <summary>A chain of articles of the greatest length, each citing the one before.</summary>
    private void Relay()
    {
        var before = Ask(Begin(), hops: 1);
        for (var i = 1; i < MaxDepth; i++)
        {
            var article = Begin();
            before = Repeat(article, before, before.Claim, before.Depth + 1);
        }
    }

    /// <summary>Two articles that each cite the other: one was changed after it appeared.</summary>
    private void Loop()
    {
        var claim = Invent(out var define);
        var (one, other) = (Begin(), Begin());
        define(one);
        Repeat(one, new(other, claim, 0), claim, 2);
        Repeat(other, new(one, claim, 0), claim, 2);
    }

    /// <summary>An outlet that cites another for something that the other has from the first.</summary>
    private void Circle()
    {
        var claim = Invent(out var define);
        var first = Begin();
        define(first);
        first.Say(claim);
        var second = Begin();
        var repeated = Repeat(second, new(first, claim, 0), claim, 1);
        Repeat(Begin(first.Outlet), repeated, claim, 2);
    }

    private void Reprint()
    {
        var agency = 10 * _random.Below((_sources.Outlets + 9) / 10);
        var wire = Begin(agency);
        var story = Ask(wire, hops: 1);
        string? before = null;
        for (var copies = 2 + _random.Below(4); copies > 0 && Remaining >= 2; copies--)
        {
            var copy = Begin();
            before = copy.Reprint(
                story.Claim, new(wire.Publisher, SyntheticSources.OutletName(agency), wire.Key), wire.Text, before);
            _citations += 2;
            Remember(new(copy, story.Claim, story.Depth + 1));
        }
    }

    private void Withdraw()
    {
        var earlier = _random.Of([.. _recent]);
        Begin(earlier.Outlet).Withdraw(earlier.Claim, earlier.Document);
        _citations++;
    }

    /// <summary>Makes an article cite an earlier one, sometimes with a figure that has changed.</summary>
    private bool Cite(SyntheticArticle article, Citable cited)
    {
        if (cited.Document == article.Key)
        {
            return false;
        }

        var drifts = cited.Claim.Figure is not null && _random.Happens(60);
        if (!drifts && (cited.Depth >= MaxDepth || article.Makes(cited.Claim)))
        {
            return false;
        }

        var claim = drifts ? Drift(article, cited.Claim) : cited.Claim;
        Repeat(article, cited, claim, drifts ? 1 : cited.Depth + 1);
        _cited.Add(cited);
        return true;
    }

    private Citable Repeat(SyntheticArticle article, Citable cited, SyntheticClaim claim, int depth)
    {
        article.Report(
            claim, [new($"outlet-{cited.Outlet}", SyntheticSources.OutletName(cited.Outlet), cited.Document)], _random);
        _citations++;
        return Remember(new(article, claim, depth));
    }

    /// <summary>Makes an article cite sources of its own, through at most two other outlets.</summary>
    private Citable Ask(SyntheticArticle article, int hops = 0)
    {
        SyntheticClaim claim;
        if (_statements.Items.Count > 0 && hops == 0 && _random.Happens(600) && Draw() is var known && !article.Makes(known.Claim))
        {
            claim = known.Claim;
        }
        else
        {
            claim = Invent(out var define);
            define(article);
        }

        if (hops == 0)
        {
            var roll = _random.Below(100);
            hops = Math.Min(Remaining, roll < 70 ? 1 : roll < 92 ? 2 : 3);
        }

        List<SyntheticHop> chain = [];
        while (chain.Count < hops - 1)
        {
            chain.Add(Carrier(article));
        }

        chain.Add(Speaker(article, chain is [.., var broker] ? broker.Source : article.Publisher));
        article.Report(claim, chain, _random);
        _citations += hops;
        return Remember(new(article, claim, hops));
    }

    /// <summary>An article of another outlet that is known from this one only.</summary>
    private SyntheticHop Carrier(SyntheticArticle article)
    {
        var outlet = _random.Below(_sources.Outlets);
        var key = $"known-{++_carriers}";
        article.Introduce(Line(CorpusLineKind.Document, Object(
            ("id", key), ("kind", "ARTICLE"), ("held", false), ("publisher", $"outlet-{outlet}"))));
        return new($"outlet-{outlet}", SyntheticSources.OutletName(outlet), key);
    }

    /// <summary>A source at the end of a chain.</summary>
    private SyntheticHop Speaker(SyntheticArticle article, string broker)
    {
        var roll = _random.Below(100);
        if (roll < 30)
        {
            var official = _random.Below(_sources.Officials);
            return new($"official-{official}", SyntheticSources.OfficialName(official), null);
        }

        if (roll < 60)
        {
            var body = _random.Below(_sources.Ministries);
            return _random.Happens(500)
                ? new($"ministry-{body}", $"the {SyntheticSources.MinistryName(body)}", null)
                : new($"agency-{body}", SyntheticSources.AgencyName(body), null);
        }

        return roll < 85 ? Anonymous(article, broker) : Unspecified(article);
    }

    private SyntheticHop Anonymous(SyntheticArticle article, string broker)
    {
        var several = _random.Happens(400);
        var name = several ? "officials who asked not to be named" : "a senior military official";
        var key = $"anonymous-{++_anonymous}";
        article.Introduce(Line(CorpusLineKind.Source, Object(
            ("id", key),
            ("type", "ANONYMOUS"),
            ("kind", several ? "OFFICIALS" : "MILITARY_OFFICIAL"),
            ("name", name),
            ("cardinality", several ? "SEVERAL" : "ONE"),
            ("brokeredBy", broker),
            ("possiblySameAs", _lastAnonymous is { } last && _random.Happens(100) ? new JsonArray(last) : null))));
        _lastAnonymous = key;
        return new(key, name, null);
    }

    private SyntheticHop Unspecified(SyntheticArticle article)
    {
        var key = $"unspecified-{++_unspecified}";
        article.Introduce(Line(CorpusLineKind.Source, Object(
            ("id", key),
            ("type", "UNSPECIFIED"),
            ("kind", "ANALYSTS"),
            ("name", "analysts"),
            ("form", "VAGUE_PLURAL"),
            ("document", article.Key))));
        return new(key, "analysts", null);
    }

    /// <summary>The first claim of a new story.</summary>
    /// <param name="define">Adds the story and the claim to the article that first tells it.</param>
    private SyntheticClaim Invent(out Action<SyntheticArticle> define)
    {
        SyntheticStory story = new(++_stories, SyntheticSources.Place(_random.Below(400)));
        var claim = _random.Happens(700)
            ? SyntheticClaim.Of(story, new(
                _random.Of(SyntheticFigure.Measures),
                _random.Of(SyntheticFigure.Modifiers),
                10 * (1 + _random.Below(1000)),
                story.Place,
                Today()))
            : new(story, story.NextClaim(), $"the bridge at {story.Place} was destroyed", null);
        define = article =>
        {
            article.Define(story.Question());
            article.Define(claim.Record());
        };
        return claim;
    }

    /// <summary>A claim that differs from another in one respect, and the link between the two.</summary>
    private SyntheticClaim Drift(SyntheticArticle article, SyntheticClaim from)
    {
        var figure = from.Figure!;
        var (changed, dimension) = _random.Below(4) switch
        {
            0 => (figure with { Modifier = Other(SyntheticFigure.Modifiers, figure.Modifier) },
                DriftDimension.Modifier),
            1 => (figure with { Measure = Other(SyntheticFigure.Measures, figure.Measure) }, DriftDimension.Measure),
            2 => (figure with { Place = figure.Place + " and beyond" }, DriftDimension.Place),
            _ => (figure with { Value = figure.Value + 10 + (figure.Value / 5), AsOf = article.Day },
                DriftDimension.Value),
        };
        var claim = SyntheticClaim.Of(from.Story, changed);
        article.Define(claim.Record());
        article.Define(Line(CorpusLineKind.ClaimLink, Object(
            ("id", $"link-{claim.Key}"),
            ("kind", dimension switch
            {
                DriftDimension.Value => "REVISES",
                DriftDimension.Modifier => "SAME_AS",
                _ => "DISTORTS",
            }),
            ("from", claim.Key),
            ("to", from.Key),
            ("dimensions", new JsonArray(Token.Of(dimension))),
            ("rationale", $"“{from.Words}” became “{claim.Words}”."))));
        return claim;
    }

    private T Other<T>(IReadOnlyList<T> choices, T than) where T : notnull =>
        _random.Of([.. choices.Where(choice => !choice.Equals(than))]);

    private SyntheticArticle Begin(int? outlet = null)
    {
        SyntheticArticle article = new(
            ++_documents, outlet ?? _random.Below(_sources.Outlets), Today(), dated: !_random.Happens(100));
        _written.Add(article);
        return article;
    }

    private DateOnly Today() => new DateOnly(2022, 1, 1).AddDays(_documents / DocumentsPerDay);

    /// <summary>An earlier statement: chosen by how often it was cited, sometimes one of the last, sometimes
    /// any.</summary>
    private Citable Draw() => _random.Below(100) switch
    {
        < 75 when _cited.Items.Count > 0 => _random.Of(_cited.Items),
        < 90 => _random.Of([.. _recent]),
        _ => _random.Of(_statements.Items),
    };

    private Citable Remember(Citable statement)
    {
        _recent.Enqueue(statement);
        if (_recent.Count > RecentSize)
        {
            _recent.Dequeue();
        }

        _statements.Add(statement);
        return statement;
    }

    /// <summary>A statement that may be cited.</summary>
    /// <param name="Document">The key of its document.</param>
    /// <param name="Outlet">The number of the outlet that makes it.</param>
    /// <param name="Claim">What it says.</param>
    /// <param name="Depth">How many citations it is from the furthest origin.</param>
    private sealed record Citable(string Document, int Outlet, SyntheticClaim Claim, int Depth)
    {
        internal Citable(SyntheticArticle article, SyntheticClaim claim, int depth)
            : this(article.Key, article.Outlet, claim, depth)
        {
        }
    }
}
