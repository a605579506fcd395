namespace OnRecord.Hosting;

/// <summary>What tells one service of the house from another.</summary>
/// <param name="Name">Its name in logs, telemetry and messages, such as <c>OnRecord.Query</c>.</param>
/// <param name="DefaultPort">The port of 127.0.0.1 that it listens on unless <c>urls</c> says otherwise.</param>
public sealed record ServiceIdentity(string Name, int DefaultPort);
