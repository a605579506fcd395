namespace OnRecord.Hosting;

/// <summary>Thrown when the configuration does not allow the service to start; the message says what to set.</summary>
/// <param name="message">What is wrong and what to set, in one line.</param>
public sealed class StartRefused(string message) : Exception(message);
