using OnRecord.Hosting;
using OnRecord.Query;

return args is ["restore", .. var paths]
    ? await Restore.RunAsync(paths, Console.Out, Console.Error)
    : await ServiceHost.RunAsync(() => QueryHost.Build(args));
