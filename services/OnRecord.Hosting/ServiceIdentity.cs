namespace OnRecord.Hosting;

/// <summary>What tells one service of the house from another.</summary>
/// <param name="Name">Its name in logs, telemetry and messages, such as <c>OnRecord.Query</c>.</param>
/// <param name="DefaultPort">The port of 127.0.0.1 that it listens on unless <c>urls</c> says otherwise.</param>
/// <param name="Settings">
/// The keys of the settings that it reads besides those of every service, such as <c>Archive:Path</c>.
/// </param>
public sealed record ServiceIdentity(string Name, int DefaultPort, params string[] Settings);
