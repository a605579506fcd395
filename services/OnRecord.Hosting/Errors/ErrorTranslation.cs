namespace OnRecord.Hosting.Errors;

/// <summary>Tells the errors of a service's own apart, where it registers one.</summary>
/// <param name="Of">What a caller is told of an exception; null for one that is none of the service's own.</param>
public sealed record ErrorTranslation(Func<Exception, Exception?> Of);
