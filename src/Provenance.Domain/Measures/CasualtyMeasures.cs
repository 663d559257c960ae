namespace Provenance.Domain.Measures;

/// <summary>The measures of losses in a war or a disaster, and of troops.</summary>
public static class CasualtyMeasures
{
    /// <summary>The killed.</summary>
    public const string Killed = "KILLED";

    /// <summary>The wounded.</summary>
    public const string Wounded = "WOUNDED";

    /// <summary>The missing.</summary>
    public const string Missing = "MISSING";

    /// <summary>The captured.</summary>
    public const string Captured = "CAPTURED";

    /// <summary>The killed and the wounded together.</summary>
    public const string KilledOrWounded = "KILLED_OR_WOUNDED";

    /// <summary>The killed, wounded, missing and captured together.</summary>
    public const string CasualtiesTotal = "CASUALTIES_TOTAL";

    /// <summary>Casualties, without a statement of what is counted.</summary>
    public const string Casualties = "CASUALTIES";

    /// <summary>Soldiers sent to a place.</summary>
    public const string Deployed = "DEPLOYED";

    /// <summary>The share of a force that became casualties.</summary>
    public const string LossRate = "LOSS_RATE";

    /// <summary>The share of the dead that fell in battle.</summary>
    public const string KilledInActionShare = "KILLED_IN_ACTION_SHARE";

    private static readonly IReadOnlyList<string> _losses = [Killed, Wounded, Missing, Captured];

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<Measure> All { get; } =
    [
        Loss(Killed, "killed", "The dead."),
        Loss(Wounded, "wounded", "The wounded."),
        Found(Missing, "missing", "The missing, of whom some are found."),
        Loss(Captured, "captured", "Those taken prisoner."),
        Loss(KilledOrWounded, "killed or wounded", "The dead and the wounded together.", Killed, Wounded),
        Found("KILLED_WOUNDED_OR_MISSING", "killed, wounded or missing",
            "The dead, the wounded and the missing together.", Killed, Wounded, Missing),
        Found(CasualtiesTotal, "casualties in total", "All losses together: the dead, wounded, missing and captured.",
            [.. _losses]),
        Loss(Casualties, "casualties",
            "Casualties, without saying which losses that includes. Cannot be compared with counts that do say.",
            [.. _losses]) with
        { Unspecific = true },
        Loss("NEUTRALISED", "neutralised",
            "Out of action, without saying how. Cannot be compared with counts that do say.", [.. _losses]) with
        { Unspecific = true },
        Loss("DEAD", "dead", "The dead, whatever they died of; the same count as KILLED.", Killed),
        Loss("INJURED", "injured", "The injured; the same count as WOUNDED.", Wounded),
        Found("DEAD_OR_MISSING", "dead or missing", "The dead and the missing together.", Killed, Missing),
        Loss("DEAD_OR_INJURED", "dead or injured", "The dead and the injured together.", Killed, Wounded),
        Troops(Deployed, "deployed", "Those sent to a place."),
        Troops("ASSEMBLED", "assembled", "Those gathered in readiness."),
        Troops("EMPLOYED", "employed", "Those used in fighting, or those who have work."),
        Part(LossRate, "loss rate", "Losses as a share of the force.", [.. _losses]) with { Unspecific = true },
        Part(KilledInActionShare, "killed in action share",
            "Those killed in battle, as a share of the population named.", Killed),
        Part("EQUIPMENT_SHARE", "equipment share",
            "Those who have, or lack, some equipment, as a share of the population named."),
    ];

    /// <summary>Whether a measure counts losses, said which or not.</summary>
    internal static bool AreLosses(Measure measure) =>
        measure.Kind == QuantityKind.Persons && (_losses.Contains(measure.Key) || measure.Parts.Any(_losses.Contains));

    private static Measure Loss(string key, string name, string description, params string[] parts) => new()
    {
        Key = key,
        Name = name,
        Description = description,
        Kind = QuantityKind.Persons,
        Unit = Measures.Unit.Persons,
        Parts = parts,
        AddsUp = true,
    };

    /// <summary>A loss that includes the missing, who may be found again.</summary>
    private static Measure Found(string key, string name, string description, params string[] parts) =>
        Loss(key, name, description, parts) with { AddsUp = false, Fluctuates = true };

    private static Measure Troops(string key, string name, string description) =>
        Loss(key, name, description) with { AddsUp = false };

    private static Measure Part(string key, string name, string description, params string[] parts) =>
        Troops(key, name, description) with
        {
            Kind = QuantityKind.Share,
            Unit = Measures.Unit.Ratio,
            Parts = parts,
        };
}
