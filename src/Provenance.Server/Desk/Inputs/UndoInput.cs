namespace Provenance.Server.Desk.Inputs;

/// <summary>The input of <c>undo</c>.</summary>
internal sealed record UndoInput : MutationInput
{
    public string? Change { get; init; }

    public string Reason { get; init; } = "";
}
