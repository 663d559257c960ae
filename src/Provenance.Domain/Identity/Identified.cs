using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Identity;

/// <summary>The kinds of records of which two may turn out to be one.</summary>
public enum IdentifiedKind
{
    /// <summary>A speaker.</summary>
    Source,

    /// <summary>A proposition that is stated.</summary>
    Claim,

    /// <summary>Those among whom quantities are counted.</summary>
    Population,

    /// <summary>Where quantities are counted.</summary>
    Place,
}

/// <summary>A record whose identity is decided about.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its storage key, a number among those of its kind.</param>
public readonly record struct Identified(IdentifiedKind Kind, long Number)
{
    /// <summary>A record.</summary>
    public static Identified Of(object record) => record switch
    {
        Source source => new(IdentifiedKind.Source, source.Id.Value),
        Claim claim => new(IdentifiedKind.Claim, claim.Id.Value),
        Population population => new(IdentifiedKind.Population, population.Id.Value),
        Place place => new(IdentifiedKind.Place, place.Id.Value),
        _ => throw new ArgumentException($"The identity of {record.GetType().Name} is not decided about.", nameof(record)),
    };

    /// <summary>The stable natural key of a record.</summary>
    public static string KeyOf(object record) => record switch
    {
        Source source => source.Key,
        Claim claim => claim.Key,
        _ => ((Subject)record).Key,
    };
}
