namespace Provenance.Server.Hosting;

/// <summary>Who makes the request that is being answered.</summary>
internal sealed class CurrentUser(IHttpContextAccessor context)
{
    /// <summary>The name of someone at the machine itself, who need not sign in.</summary>
    public const string Local = "local";

    /// <summary>The name under which records are made.</summary>
    public string Name => context.HttpContext?.User.Identity?.Name ?? Local;
}
