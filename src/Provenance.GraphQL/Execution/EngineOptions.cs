using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution;

/// <summary>Limits and hooks of the engine. A document is measured once, when it is first seen.</summary>
public sealed record EngineOptions
{
    /// <summary>How many UTF-16 code units a document may have: 100 to 16,777,216, default 100,000.</summary>
    [Range(100, 16 * 1024 * 1024)]
    public int MaxDocumentLength { get; init; } = 100_000;

    /// <summary>How many tokens a document may have, comments not counted: 10 to 1,000,000, default 10,000.</summary>
    [Range(10, 1_000_000)]
    public int MaxTokens { get; init; } = 10_000;

    /// <summary>How deeply fields, inline fragments and fragment spreads may nest in an operation: 1 to 500, default
    /// 100. Planning, execution and writing recurse along this nesting.</summary>
    [Range(1, 500)]
    public int MaxOperationDepth { get; init; } = 100;

    /// <summary>How many fields, inline fragments and fragment spreads an operation may have, each fragment counted as
    /// often as it is spread: 1 to 1,000,000, default 2,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxSelections { get; init; } = 2_000;

    /// <summary>How many aliases an operation may have, counted like <see cref="MaxSelections"/>: 0 to 1,000,000,
    /// default 200.</summary>
    [Range(0, 1_000_000)]
    public int MaxAliases { get; init; } = 200;

    /// <summary>How many directives an operation may have, those of its variables among them, counted like
    /// <see cref="MaxSelections"/>: 0 to 1,000,000, default 200.</summary>
    [Range(0, 1_000_000)]
    public int MaxDirectives { get; init; } = 200;

    /// <summary>How many steps may be taken to find out whether the fields of a document that answer under one name can
    /// be merged: 1,000 to 100,000,000, default 100,000.</summary>
    [Range(1_000, 100_000_000)]
    public int MaxMergingSteps { get; init; } = 100_000;

    /// <summary>How many calls of resolvers an operation may cost, weighted by <c>@cost</c>: 1 to 1,000,000,000,
    /// default 100,000.</summary>
    [Range(1, 1_000_000_000)]
    public int MaxFieldCost { get; init; } = 100_000;

    /// <summary>How many values the answer to an operation may have, weighted by <c>@cost</c>: 1 to 1,000,000,000,
    /// default 100,000.</summary>
    [Range(1, 1_000_000_000)]
    public int MaxTypeCost { get; init; } = 100_000;

    /// <summary>The assumed length of a list for which <c>@listSize</c> gives no size: 1 to 10,000, default
    /// 10.</summary>
    [Range(1, 10_000)]
    public int DefaultListSize { get; init; } = 10;

    /// <summary>Whether clients may query the schema with <c>__schema</c> and <c>__type</c>; true by default.
    /// <c>__typename</c> is always answered.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>Whether a document that a client sends with its hash is kept, so that the client may later send the
    /// hash alone; true by default.</summary>
    public bool AllowPersistedDocuments { get; init; } = true;

    /// <summary>How many documents that clients sent are kept, the least recently used going first: 1 to 1,000,000,
    /// default 1,000.</summary>
    [Range(1, 1_000_000)]
    public int PersistedDocumentCount { get; init; } = 1_000;

    /// <summary>How many UTF-16 code units the documents that clients sent may have together: 1 to 1,073,741,824,
    /// default 1,048,576.</summary>
    [Range(1, 1024 * 1024 * 1024)]
    public int PersistedDocumentLength { get; init; } = 1024 * 1024;

    /// <summary>The documents that the server trusts, by the ids that requests name them with; none by default. <see
    /// cref="Persisted.TrustedDocuments"/> reads them from a folder.</summary>
    public IReadOnlyDictionary<string, string> TrustedDocuments { get; init; } =
        FrozenDictionary<string, string>.Empty;

    /// <summary>Whether documents that are not trusted are refused; false by default.</summary>
    public bool TrustedDocumentsOnly { get; init; }

    /// <summary>How many validated documents are kept ready to run, the least recently used going first: 1 to
    /// 1,000,000, default 1,000.</summary>
    [Range(1, 1_000_000)]
    public int DocumentCacheSize { get; init; } = 1_000;

    /// <summary>How many UTF-16 code units the kept documents may have together: 1 to 1,073,741,824, default 1,048,576.
    /// A longer document runs but is not kept.</summary>
    [Range(1, 1024 * 1024 * 1024)]
    public int DocumentCacheLength { get; init; } = 1024 * 1024;

    /// <summary>How many bytes of introspection answers are kept in written form, the least recently used going first:
    /// 0 to 1,073,741,824, default 4,194,304. A longer answer is sent but not kept.</summary>
    [Range(0, 1024 * 1024 * 1024)]
    public int IntrospectionCacheSize { get; init; } = 4 * 1024 * 1024;

    /// <summary>Whether answers may come in parts: then the schema has the directive <c>@defer</c>, of which the specification
    /// only has a proposal. False by default.</summary>
    public bool AllowIncrementalDelivery { get; init; }

    /// <summary>How many parts an answer may come in: 2 to 10,000, default 100. The last has whatever is left.</summary>
    [Range(2, 10_000)]
    public int MaxAnswerParts { get; init; } = 100;

    /// <summary>Logs an unexpected exception of a resolver and decides what the client is told. The default tells only
    /// that there was one.</summary>
    public Func<Exception, GraphQLError> OnFault { get; init; } = _ =>
        new GraphQLError("Unexpected error.").WithCode(ErrorCode.Internal);

    /// <summary>Follows requests: called when one begins, it returns what is called when that has ended, or null for one that
    /// is not followed. Null, the default, for none. What it sets for the current flow of control is set for the request.</summary>
    public Func<Action<AnsweredRequest>?>? OnRequest { get; init; }

    /// <summary>Decides whether an operation may run, before any of it does; null, the default, for every one. It is
    /// asked about each operation that could run, also that of a subscription.</summary>
    public Func<OperationPlan, IServiceProvider, Refusal?>? OnOperation { get; init; }

    /// <summary>Decides when a query or mutation runs, and whether it does, by the larger of its field cost and its type cost;
    /// null, the default, for at once. What answers introspection from the cache is not asked about, nor are the events
    /// of a subscription.</summary>
    public Func<double, CancellationToken, ValueTask<Admission>>? OnCost { get; init; }

    /// <summary>Returns these options if each is in its range.</summary>
    /// <exception cref="ValidationException">An option is out of its range; the message names both.</exception>
    internal EngineOptions Checked()
    {
        Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
        return this;
    }
}
