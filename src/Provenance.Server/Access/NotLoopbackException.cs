namespace Provenance.Server.Access;

/// <summary>A server at which nobody signs in was to listen where others reach it.</summary>
internal sealed class NotLoopbackException(string message) : Exception(message);
