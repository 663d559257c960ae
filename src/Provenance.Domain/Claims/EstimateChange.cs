namespace Provenance.Domain.Claims;

/// <summary>The direction of a change that an estimate gives, instead of the quantity itself.</summary>
public enum EstimateChange
{
    /// <summary>"Rose by", "doubled": the quantity grew by the value.</summary>
    Increase,

    /// <summary>"Fell by", "halved": the quantity shrank by the value.</summary>
    Decrease,
}
