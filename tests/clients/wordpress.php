<?php
/* Installs a WordPress of its own, writes a post with each markup as an administrator and as an author, and tells as JSON
   what readers are sent: php wordpress.php FOLDER MARKUPS.json PORT */
[, $folder, $markups, $port] = $argv;
$_SERVER += ['HTTP_HOST' => 'host.example', 'SERVER_PROTOCOL' => 'HTTP/1.1', 'REQUEST_METHOD' => 'GET', 'REQUEST_URI' => '/'];
define('WP_INSTALLING', true);
define('ABSPATH', "$folder/");
require ABSPATH . 'wp-config.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Host', 'admin', 'admin@example.org', true, '', 'secret');
wp_installing(false);
$writers = [
    'administrator' => get_user_by('login', 'admin')->ID,
    'author' => wp_insert_user(['user_login' => 'author', 'user_pass' => 'secret', 'role' => 'author']),
];
add_filter('http_request_host_is_external', '__return_true'); // the site is on this machine
add_filter('http_allowed_safe_ports', fn() => [(int) $port]);
$sent = [];
foreach ($writers as $role => $id) {
    wp_set_current_user($id);
    foreach (json_decode(file_get_contents($markups), true) as $name => $markup) {
        $post = wp_insert_post(wp_slash([
            'post_title' => $name, 'post_content' => $markup, 'post_status' => 'publish', 'post_author' => $id,
        ]));
        $GLOBALS['post'] = get_post($post);
        setup_postdata($GLOBALS['post']);
        $sent[$role][$name] = apply_filters('the_content', $GLOBALS['post']->post_content);
    }
}
echo "\n", json_encode($sent);
